import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { tokens } from './styles';
import { Countdown } from './record/countdown';
import { type Texts, counted } from './texts';

export interface WaitEventMap {
  /** The time is over. */
  'classlens-waited': CustomEvent<void>;
}

/**
 * Says how many seconds there are to wait. A screen reader can ask for the number, but is not told every second.
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

  /** Counts from here on. */
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
