import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type AnswerDetail, type Neighbour, type Prediction, type Probability, emit } from './events';
import { closeIcon } from './icons';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { bars, wordsFor } from './prediction/bars';
import { NeighbourStrip } from './prediction/neighbours';
import { predictionStyles } from './prediction/prediction-styles';
import { type PredictionLabel, rowsOf } from './prediction/ranking';
import { Debouncer } from './prediction/debouncer';
import { verdictOf } from './prediction/verdict';
import { type Texts, text } from './texts';

const OLD_MS = 3_000;
const STABLE_MS = 1_000;
/** Least time between two changes of the numbers, so that they can be read. */
const PACE_SHOWN_MS = 500;
/** Least time between two changes of the neighbours' pictures. */
const NEIGHBOURS_SHOWN_MS = 400;

/** The prediction for one uploaded picture. */
export interface Still {
  url: string;
  name: string;
  probabilities: Probability[];
  neighbours: Neighbour[];
  novel: boolean;
}

/**
 * Shows the prediction for the camera's latest frame, taken from `classlens-answer`, and the one for an uploaded picture
 * if there is one.
 *
 * @fires classlens-still-dismiss
 */
@customElement('classlens-prediction')
export class ClasslensPrediction extends LitElement {
  static override styles = [tokens, buttons, predictionStyles];

  @property({ attribute: false }) texts: Texts = {};
  @property({ attribute: false }) labels: readonly PredictionLabel[] = [];
  @property({ attribute: false }) still: Still | null = null;
  /** Folder of the neighbours' pictures, relative to the page's base; empty: pictures are not stored. */
  @property() pictures = '';
  /** Least probability, from 0 to 1, at which a class counts as the answer. */
  @property({ type: Number }) threshold = 0;

  @state() private prediction: Prediction | null = null;
  @state() private old = false;
  @state() private pace = '';
  @state() private spoken = '';
  @state() private neighbours: readonly Neighbour[] = [];
  private neighboursShown = 0;
  private readonly strip = new NeighbourStrip();
  private paceShown = 0;
  private oldTimer = 0;
  private readonly verdict = new Debouncer<string>(STABLE_MS, (words) => {
    if (words) this.spoken = text(this.texts, 'spoken', words);
  });

  constructor() {
    super();
    whileConnected(this, document, 'classlens-answer', (event) => this.onAnswer(event.detail));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.oldTimer);
    this.verdict.cancel();
  }

  override render() {
    return html`${this.still ? this.stillView(this.still) : nothing}${
        this.prediction ? this.live(this.prediction) : this.empty()
      } <span class="for-readers" role="status">${this.spoken}</span>`;
  }

  private live({ probabilities, novel }: Prediction) {
    return html`
      <section class="live ${this.old ? 'old' : ''}" aria-label=${text(this.texts, 'live')}>
        ${this.bars(probabilities, novel)} ${this.strip.render(this.neighbours, this.labels, this.pictures, this.texts)}
        <p class="note small">${this.old ? text(this.texts, 'old') : this.pace}</p>
      </section>
    `;
  }

  private empty() {
    return html`<div class="empty">
      <strong>${text(this.texts, 'empty.title')}</strong>${text(this.texts, 'empty.text')}
    </div>`;
  }

  private bars(probabilities: readonly Probability[], novel: boolean) {
    const rows = rowsOf(this.labels, probabilities);
    return bars(rows, verdictOf(rows, novel, this.threshold), this.texts);
  }

  private stillView({ url, name, probabilities, neighbours, novel }: Still) {
    return html`
      <section class="still" aria-labelledby="still">
        <header>
          <img src=${url} alt="" width="64" height="64" />
          <h3 id="still">${text(this.texts, 'still', name)}</h3>
          <button aria-label=${text(this.texts, 'dismiss')} title=${text(this.texts, 'dismiss')} @click=${this.dismiss}>
            ${closeIcon}
          </button>
        </header>
        ${this.bars(probabilities, novel)}
        ${new NeighbourStrip().render(neighbours, this.labels, this.pictures, this.texts)}
      </section>
    `;
  }

  private onAnswer({ prediction, roundTripMs, fps, intervalMs }: AnswerDetail) {
    this.prediction = prediction;
    if (!prediction?.neighbours.length || performance.now() - this.neighboursShown > NEIGHBOURS_SHOWN_MS) {
      this.neighboursShown = performance.now();
      this.neighbours = prediction?.neighbours ?? [];
    }
    this.old = false;
    clearTimeout(this.oldTimer);
    this.oldTimer = window.setTimeout(() => (this.old = true), OLD_MS + intervalMs);
    if (performance.now() - this.paceShown > PACE_SHOWN_MS) {
      this.paceShown = performance.now();
      // A rate that rounds to 0 is not shown: right after the start, or below one answer in two seconds.
      this.pace = Math.round(fps) > 0 ? text(this.texts, 'pace', Math.round(fps), Math.round(roundTripMs)) : '';
    }
    const rows = rowsOf(this.labels, prediction?.probabilities ?? []);
    const verdict = verdictOf(rows, prediction?.novel ?? false, this.threshold);
    const silent = verdict.kind === 'nothing';
    this.verdict.offer(verdict.kind === 'winner' ? verdict.row.name : silent ? '' : wordsFor(verdict, this.texts));
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
