import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Camera } from './camera/camera';
import { FrameGrabber } from './camera/frame-grabber';
import { FrameLoop } from './camera/frame-loop';
import type { Burst, FrameReply } from './camera/frame-post';
import { SharedPace } from './camera/shared-pace';
import { webcamStyles } from './camera/webcam-styles';
import { messageOf } from './camera/webcam-message';
import { toolsOf } from './camera/webcam-tools';
import { type CameraState, type CountdownDetail, type RecordDetail, broadcast } from './events';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { type Texts, text } from './texts';

const NOTICE_MS = 6_000;

/**
 * Shows the camera and sends its frames to the server, one at a time. This element owns the state of recording: buttons
 * request a change with `classlens-record` and follow `classlens-recording`.
 *
 * When a busy server drops a frame, the next one follows soon; during a recording the same frame is sent again. While
 * the server is unreachable a recording pauses, and continues afterwards if the button is still held. A recording ends
 * when the camera stops, when the tab is hidden, or when the server refuses a picture of this label (409).
 *
 * @fires classlens-answer, classlens-recorded, classlens-camera-state, classlens-recording
 */
@customElement('classlens-webcam')
export class ClasslensWebcam extends LitElement {
  static override styles = [tokens, buttons, webcamStyles];

  @property({ attribute: false }) texts: Texts = {};
  /** Where frames go, relative to the page's base. */
  @property() frames = '';
  /** False while the server accepts no frames. */
  @property({ type: Boolean }) enabled = true;
  /** Most frames per second. An answer within 0.1 s feels immediate; a higher rate would only take capacity from others. */
  @property({ type: Number }) maxFps = 10;
  /** Most pictures per second while recording. */
  @property({ type: Number }) recordFps = 10;

  @state() private link: 'up' | 'away' | 'over' = 'up';
  @state() private recording: (Burst & RecordDetail) | null = null;
  @state() private notice = '';
  @state() private countdown: CountdownDetail | null = null;
  @query('video') private video!: HTMLVideoElement;

  private readonly camera = new Camera(() => this.requestUpdate());
  private readonly grabber = new FrameGrabber();
  private readonly loop = new FrameLoop({
    grab: async () => (document.hidden ? null : this.grabber.grab()),
    path: () => this.frames,
    burst: () => this.recording && { label: this.recording.label, id: this.recording.id },
    framesPerSecond: () => this.framesPerSecond,
    replied: (reply, burst) => this.onReply(reply, burst),
  });
  private readonly sharedPace = new SharedPace(() => this.requestUpdate());
  private announcedState: CameraState = 'off';
  private noticeTimer = 0;

  constructor() {
    super();
    whileConnected(this, document, 'classlens-record', (event) => this.onRecord(event.detail));
    whileConnected(this, document, 'classlens-countdown', (event) => (this.countdown = event.detail));
    whileConnected(this, document, 'visibilitychange', () => this.onVisibility());
    whileConnected(this, window, 'online', () => this.loop.sendNow());
  }

  override connectedCallback() {
    super.connectedCallback();
    void this.camera.connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.camera.disconnect();
    this.grabber.follow(null);
    this.loop.stop();
    clearTimeout(this.noticeTimer);
    this.record(null, document);
    this.announceState(document);
  }

  /** The state that is shown, and on which the record buttons depend. */
  get state(): CameraState {
    if (this.camera.state !== 'running') return this.camera.state;
    if (this.link === 'over') return 'session-over';
    if (!this.enabled) return 'paused';
    return this.link === 'away' ? 'server-away' : 'running';
  }

  private get framesPerSecond(): number {
    return this.recording ? Math.min(this.recordFps, this.maxFps) : this.maxFps;
  }

  override render() {
    const { stream, mirrored } = this.camera;
    return html`
      <div
        class="stage ${stream ? 'over-picture' : ''} ${this.recording ? 'recording' : ''}"
        role="group"
        aria-label=${text(this.texts, 'stage')}
      >
        <video
          class="${stream ? 'on' : ''} ${mirrored ? 'mirrored' : ''}"
          aria-label=${text(this.texts, 'preview')}
          ?hidden=${!stream}
          muted
          playsinline
          autoplay
        ></video>
        ${
          this.recording
            ? html`<div class="badge"><span class="dot"></span><span>${this.recording.name}</span></div>`
            : nothing
        }
        ${
          this.countdown?.remaining
            ? html`<div class="countdown" aria-hidden="true">${this.countdown.remaining}</div>`
            : nothing
        }
        <div class="status" role="status">
          ${messageOf(this.state, this.texts, {
            open: () => void this.camera.open(),
            reload: () => location.reload(),
          })}
        </div>
      </div>
      ${stream ? toolsOf(this.camera, this.texts, this.sharedPace.render(this.texts)) : nothing}
      <p class="notice" role="status">${this.notice}</p>
    `;
  }

  override updated() {
    if (this.video.srcObject !== this.camera.stream) this.video.srcObject = this.camera.stream;
    this.grabber.follow(this.camera.stream);
    const streaming = this.state === 'running' || this.state === 'server-away';
    if (streaming) {
      this.loop.start();
    } else {
      this.loop.stop();
      this.sharedPace.reset();
      this.record(null);
      if (this.camera.state !== 'running' && this.link === 'away') this.link = 'up';
    }
    this.announceState(this);
  }

  private announceState(from: EventTarget) {
    if (this.state === this.announcedState) return;
    this.announcedState = this.state;
    broadcast(from, 'classlens-camera-state', { state: this.state });
  }

  private record(burst: (Burst & RecordDetail) | null, from: EventTarget = this) {
    if (!burst && !this.recording) return;
    this.recording = burst;
    broadcast(from, 'classlens-recording', { label: burst?.label ?? null });
  }

  private onRecord(request: RecordDetail) {
    if (!request.on) {
      if (this.recording?.label === request.label) this.record(null);
    } else if (!this.recording && this.state === 'running') {
      // randomUUID needs a secure context, and so does the camera.
      this.record({ ...request, id: crypto.randomUUID() });
      // Send at once, so that a short press is not lost between two frames.
      this.loop.sendNow();
    }
  }

  private onReply(reply: FrameReply, burst: Burst | null) {
    this.link = reply.kind === 'away' ? 'away' : reply.kind === 'session-over' ? 'over' : 'up';
    if (reply.kind === 'refused') {
      this.showNotice(reply.message || text(this.texts, 'refused'));
      if (reply.stopsRecording && burst?.id === this.recording?.id) this.record(null);
    }
    if (this.link !== 'up') this.sharedPace.reset();
    else this.sharedPace.update(this.loop.intervalMs, 1_000 / this.framesPerSecond);
    if (reply.kind !== 'answered') return;
    const { prediction, recorded, roundTripMs, intervalMs } = reply;
    broadcast(this, 'classlens-answer', { prediction, roundTripMs, fps: this.loop.fps, intervalMs });
    if (recorded) broadcast(this, 'classlens-recorded', recorded);
  }

  private showNotice(notice: string) {
    this.notice = notice;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (this.notice = ''), NOTICE_MS);
  }

  private onVisibility() {
    if (document.hidden) this.record(null);
    else this.loop.sendNow();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-webcam': ClasslensWebcam;
  }
}
