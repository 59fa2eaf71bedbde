import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from './styles';
import { Countdown } from './record/countdown';
import { type Texts, counted } from './texts';

export interface WaitEventMap {
  /** The countdown has ended. */
  'classlens-waited': CustomEvent<void>;
}

/**
 * Shows a countdown in seconds. Screen readers can read the number, but do not announce every second.
 *
 * @fires classlens-waited
 */
@customElement('classlens-wait')
export class ClasslensWait extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};

  private readonly countdown = new Countdown(this, () => {});

  /** Starts the countdown. */
  begin(seconds: number) {
    this.countdown.start(seconds, () => this.dispatchEvent(new CustomEvent('classlens-waited')));
  }

  override render() {
    return html`<span role="timer">${counted(this.texts, 'seconds', this.countdown.remaining)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-wait': ClasslensWait;
  }
}
