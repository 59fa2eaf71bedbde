import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { type CameraState, type RecordDetail, broadcast } from './events';
import { stopIcon, timerIcon } from './icons';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { Countdown } from './record/countdown';
import { Hold } from './record/hold';
import { recordStyles } from './record/record-styles';
import { whyNot, wordsOf } from './record/words';
import { type Texts, counted, text } from './texts';

/** Screen readers announce the count after this many pictures. */
const SPOKEN_EVERY = 10;

/**
 * Records pictures of one label: while it is held, or a fixed number of them after a countdown. It requests a recording
 * with `classlens-record`; its state follows the `classlens-recording` events of the webcam.
 *
 * @fires classlens-record, classlens-countdown
 */
@customElement('classlens-record-button')
export class ClasslensRecordButton extends LitElement {
  static override styles = [tokens, buttons, recordStyles];

  @property({ attribute: false }) texts: Texts = {};
  @property({ type: Number }) label = 0;
  @property() name = '';
  /** Any CSS colour. */
  @property() color = '';
  /** The digit, 1 to 9, that holds the button from anywhere on the page. */
  @property({ type: Number }) hotkey: number | null = null;
  /** Number of examples of this label on the server. */
  @property({ type: Number }) count = 0;
  /** Seconds before an automatic burst begins. */
  @property({ type: Number }) countdown = 3;
  /** Number of pictures in an automatic burst. */
  @property({ type: Number }) burstSize = 20;

  @state() private camera: CameraState = 'off';
  @state() private mode: RecordDetail['mode'] | null = null;
  @state() private taken = 0;
  @state() private spoken = '';
  @state() private reason = '';
  private requestedMode: RecordDetail['mode'] = 'hold';

  private readonly delay = new Countdown(this, (remaining) => {
    if (remaining) this.spoken = text(this.texts, 'ready', remaining);
    broadcast(this.isConnected ? this : document, 'classlens-countdown', { label: this.label, remaining });
  });
  private readonly hold = new Hold(
    this,
    () => this.begin('hold'),
    () => this.end('hold'),
  );

  constructor() {
    super();
    whileConnected(this, document, 'classlens-camera-state', (event) => this.onCamera(event.detail.state));
    whileConnected(this, document, 'classlens-recording', (event) => this.onRecording(event.detail.label));
    whileConnected(this, document, 'classlens-recorded', (event) => this.onRecorded(event.detail.label));
    whileConnected(this, document, 'classlens-countdown', (event) => {
      if (event.detail.remaining && event.detail.label !== this.label) this.delay.cancel();
    });
    whileConnected(this, document, 'visibilitychange', () => this.delay.cancel());
    whileConnected(this, document, 'keydown', (event) => {
      if (event.key === 'Escape') this.cancel();
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.camera = document.querySelector('classlens-webcam')?.state ?? 'off';
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.end(this.mode);
  }

  override render() {
    const ready = this.delay.remaining > 0;
    const busy = ready || this.mode === 'burst';
    const disabled = String(!this.mode && !this.usable);
    const words = wordsOf(this.delay.remaining, this.mode, this.camera, this.taken, this.burstSize, this.texts);
    const why = this.mode || this.usable ? '' : this.whyNot;
    return html`
      <div class="row" style=${styleMap({ '--_label': this.color || 'var(--_accent)' })}>
        <button
          class="hold ${this.mode ? 'on' : ''} ${ready ? 'ready' : ''}"
          aria-pressed=${this.mode === 'hold'}
          aria-disabled=${disabled}
          aria-describedby="about"
          title=${why || nothing}
          @pointerdown=${this.hold.onPointerDown}
          @pointerup=${this.hold.onPointerEnd}
          @pointercancel=${this.hold.onPointerEnd}
          @lostpointercapture=${this.hold.onPointerEnd}
          @contextmenu=${(event: Event) => event.preventDefault()}
        >
          ${
            this.mode === 'burst'
              ? html`<span
                  class="progress"
                  style=${styleMap({ transform: `scaleX(${1 - this.taken / this.burstSize})` })}
                ></span>`
              : nothing
          }
          <span class="dot"></span>
          <span class="words" aria-hidden="true">${words}</span>
          <span class="for-readers">${text(this.texts, 'hold-for', this.name)}</span>
          ${this.hotkey && !this.mode && !ready ? html`<kbd aria-hidden="true">${this.hotkey}</kbd>` : nothing}
        </button>
        <button
          class="auto"
          aria-disabled=${busy ? 'false' : disabled}
          title=${busy ? nothing : why || text(this.texts, 'by-itself-for', this.name, this.burstSize)}
          @click=${busy ? this.cancel : this.startBurst}
        >
          ${busy ? stopIcon : timerIcon}
          <span class="words" aria-hidden="true">${text(this.texts, busy ? 'cancel' : 'by-itself')}</span>
          ${busy ? nothing : html`<span class="number" aria-hidden="true">${this.burstSize}</span>`}
          <span class="for-readers">
            ${text(this.texts, busy ? 'cancel-for' : 'by-itself-for', this.name, this.burstSize)}
          </span>
        </button>
      </div>
      <p class="reason small" role="status">${this.reason}</p>
      <span id="about" class="for-readers">${why} ${counted(this.texts, 'pictures', this.count)}</span>
      <span class="for-readers" role="status">${this.spoken}</span>
    `;
  }

  private get usable(): boolean {
    return this.camera === 'running';
  }

  private get whyNot(): string {
    return whyNot(this.camera, this.texts);
  }

  private begin(mode: RecordDetail['mode']) {
    this.delay.cancel();
    this.reason = this.usable ? '' : this.whyNot;
    if (!this.usable) return;
    this.requestedMode = mode;
    this.ask(true, mode);
  }

  private end(mode: RecordDetail['mode'] | null) {
    if (mode && this.mode === mode) this.ask(false, mode);
  }

  private ask(on: boolean, mode: RecordDetail['mode']) {
    const { label, name, color } = this;
    broadcast(this.isConnected ? this : document, 'classlens-record', { label, name, color, on, mode });
  }

  private readonly startBurst = () => {
    this.reason = this.usable ? '' : this.whyNot;
    if (this.usable && !this.mode) this.delay.start(this.countdown, () => this.begin('burst'));
  };

  private readonly cancel = () => {
    this.delay.cancel();
    this.end('burst');
  };

  private onCamera(camera: CameraState) {
    this.camera = camera;
    if (this.usable) this.reason = '';
    else this.delay.cancel();
  }

  private onRecording(label: number | null) {
    const mine = label === this.label;
    if (label !== null && !mine) this.delay.cancel();
    if (mine && !this.mode) {
      this.taken = 0;
      this.mode = this.requestedMode;
      this.spoken = text(this.texts, 'started', this.name);
    } else if (!mine && this.mode) {
      this.mode = null;
      this.spoken = counted(this.texts, 'ended', this.taken, this.name);
    }
  }

  private onRecorded(label: number) {
    if (label !== this.label || !this.mode) return;
    this.taken++;
    if (this.taken % SPOKEN_EVERY === 0) this.spoken = counted(this.texts, 'pictures', this.taken);
    if (this.mode === 'burst' && this.taken >= this.burstSize) this.end('burst');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-record-button': ClasslensRecordButton;
  }
}
