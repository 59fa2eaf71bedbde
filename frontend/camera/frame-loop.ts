import { type Burst, type FrameReply, postFrame } from './frame-post';

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8_000;
/** Wait after a refusal, or without a picture, so that a refusal does not cause the next request at once. */
const RETRY_MS = 500;
/** Mean wait after a dropped frame: by then the frame of another tab is answered. */
const DROPPED_RETRY_MS = 200;

export interface FrameLoopHost {
  /** Takes a picture; null while there is none: the tab is hidden, or the camera is not ready. */
  grab(): Promise<Blob | null>;
  /** Where frames go, relative to the page's base. */
  path(): string;
  burst(): Burst | null;
  framesPerSecond(): number;
  replied(reply: FrameReply, burst: Burst | null): void;
}

interface Frame {
  jpeg: Blob;
  burst: Burst | null;
}

/**
 * Sends frames one after the other: at most one is in flight, and frames start no faster than the server allows. After
 * a dropped frame, the loop takes a new one. A dropped frame of a burst is sent again instead, because every picture
 * that was taken during a recording is kept.
 */
export class FrameLoop {
  private running: AbortController | null = null;
  private wake = () => {};
  private readonly answerTimes: number[] = [];
  private serverInterval = 0;

  constructor(private readonly host: FrameLoopHost) {}

  start() {
    if (this.running) return;
    this.running = new AbortController();
    void this.run(this.running.signal);
  }

  stop() {
    this.running?.abort();
    this.running = null;
    this.answerTimes.length = 0;
    this.wake();
  }

  /** Ends the current wait, for example when the tab or the network is back. */
  sendNow() {
    this.wake();
  }

  /** Least time between the starts of two frames that the server last asked for, in milliseconds; 0: no limit. */
  get intervalMs(): number {
    return this.serverInterval;
  }

  /** Mean rate of answers in the last two seconds, per second. */
  get fps(): number {
    const since = performance.now() - 2_000;
    while (this.answerTimes.length && this.answerTimes[0] < since) this.answerTimes.shift();
    const span = performance.now() - (this.answerTimes[0] ?? 0);
    return this.answerTimes.length < 2 ? 0 : ((this.answerTimes.length - 1) * 1_000) / span;
  }

  private async run(signal: AbortSignal) {
    let failures = 0;
    let retry: Frame | null = null;
    this.serverInterval = 0;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const frame: Frame | null = retry ?? (await this.take());
      if (signal.aborted) return;
      if (!frame) {
        await this.wait(RETRY_MS);
        continue;
      }
      const reply = await postFrame(this.host.path(), frame.jpeg, frame.burst, signal);
      if (signal.aborted) return;
      if (reply.kind === 'answered') this.answerTimes.push(performance.now());
      if ('intervalMs' in reply) this.serverInterval = reply.intervalMs ?? this.serverInterval;
      this.host.replied(reply, frame.burst);
      retry = reply.kind === 'dropped' && frame.burst ? frame : null;
      failures = reply.kind === 'away' ? failures + 1 : 0;
      await this.wait(reply.kind === 'away' ? backoffMs(failures) : this.pauseAfter(reply, startedAt));
    }
  }

  private async take(): Promise<Frame | null> {
    const jpeg = await this.host.grab();
    return jpeg && { jpeg, burst: this.host.burst() };
  }

  private pauseAfter(reply: FrameReply, startedAt: number): number {
    if (reply.kind === 'refused') return RETRY_MS;
    const pace = Math.max(1_000 / this.host.framesPerSecond(), this.serverInterval) - (performance.now() - startedAt);
    // Random, so that two tabs do not collide again and again.
    return reply.kind === 'dropped' ? Math.max(pace, DROPPED_RETRY_MS * (0.75 + Math.random() / 2)) : pace;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, ms));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Exponential backoff with jitter, so that a whole class does not reconnect at the same moment. */
function backoffMs(failures: number): number {
  const longest = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** failures);
  return FIRST_BACKOFF_MS + Math.random() * (longest - FIRST_BACKOFF_MS);
}
