import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type AnswerDetail, type Prediction, type Probability, emit } from './events';
import { closeIcon } from './icons';
import { whileConnected } from './listening';
import { buttons, tokens } from './look';
import { bars } from './prediction/bars';
import { predictionLook } from './prediction/prediction-look';
import { type PredictionLabel, rowsOf, winnerOf } from './prediction/ranking';
import { Steady } from './prediction/steady';
import { type Texts, text } from './texts';

const OLD_MS = 3_000;
const STEADY_MS = 1_000;
/** Numbers that change faster cannot be read. */
const PACE_SHOWN_MS = 500;

/** What the model says about one uploaded picture. */
export interface Still {
  url: string;
  name: string;
  probabilities: Probability[];
}

/**
 * Shows what the model says about the camera's newest frame, as `classlens-answer` tells it, and about one uploaded
 * picture if there is one.
 *
 * @fires classlens-still-dismiss
 */
@customElement('classlens-prediction')
export class ClasslensPrediction extends LitElement {
  static override styles = [tokens, buttons, predictionLook];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) labels: readonly PredictionLabel[] = [];
  @property({ attribute: false }) still: Still | null = null;

  @state() private prediction: Prediction | null = null;
  @state() private old = false;
  @state() private pace = '';
  @state() private spoken = '';
  private paceShown = 0;
  private oldTimer = 0;
  private readonly winner = new Steady<number | undefined>(STEADY_MS, (id) => {
    const name = this.labels.find((label) => label.id === id)?.name;
    if (name !== undefined) this.spoken = text(this.texts, 'spoken', name);
  });

  constructor() {
    super();
    whileConnected(this, document, 'classlens-answer', (event) => this.onAnswer(event.detail));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.oldTimer);
    this.winner.stop();
  }

  override render() {
    return html`${this.still ? this.uploaded(this.still) : nothing}${this.prediction
        ? this.live(this.prediction)
        : this.empty()}
      <span class="for-readers" role="status">${this.spoken}</span>`;
  }

  private live({ probabilities }: Prediction) {
    return html`
      <section class="live ${this.old ? 'old' : ''}" aria-label=${text(this.texts, 'live')}>
        ${bars(rowsOf(this.labels, probabilities), this.texts)}
        <p class="note small">${this.old ? text(this.texts, 'old') : this.pace}</p>
      </section>
    `;
  }

  private empty() {
    return html`<div class="empty">
      <strong>${text(this.texts, 'empty.title')}</strong>${text(this.texts, 'empty.text')}
    </div>`;
  }

  private uploaded({ url, name, probabilities }: Still) {
    return html`
      <section class="still" aria-labelledby="still">
        <header>
          <img src=${url} alt="" width="64" height="64" />
          <h3 id="still">${text(this.texts, 'still', name)}</h3>
          <button
            aria-label=${text(this.texts, 'dismiss')}
            title=${text(this.texts, 'dismiss')}
            @click=${this.dismiss}
          >
            ${closeIcon}
          </button>
        </header>
        ${bars(rowsOf(this.labels, probabilities), this.texts)}
      </section>
    `;
  }

  private onAnswer({ prediction, roundTripMs, fps }: AnswerDetail) {
    this.prediction = prediction;
    this.old = false;
    clearTimeout(this.oldTimer);
    this.oldTimer = window.setTimeout(() => (this.old = true), OLD_MS);
    // The first answers come before a pace can be told.
    if (Math.round(fps) > 0 && performance.now() - this.paceShown > PACE_SHOWN_MS) {
      this.paceShown = performance.now();
      this.pace = text(this.texts, 'pace', Math.round(fps), Math.round(roundTripMs));
    }
    this.winner.offer(winnerOf(rowsOf(this.labels, prediction?.probabilities ?? []))?.id);
  }

  private readonly dismiss = () => {
    this.still = null;
    emit(this, 'classlens-still-dismiss', null);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-prediction': ClasslensPrediction;
  }
}
