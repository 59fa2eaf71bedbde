import { type Burst, type FrameReply, postFrame } from './frame-post';

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** After a refusal and while there is no picture: not as fast as the server can say no. */
const PAUSE_MS = 500;
/** After a frame that was dropped: by then another tab's is answered. */
const DROPPED_PAUSE_MS = 200;

export interface FrameLoopHost {
  /** Null while there is no picture to send: hidden tab, paused, camera not ready. */
  grab(): Promise<Blob | null>;
  /** Where frames go, relative to the page's base. */
  path(): string;
  burst(): Burst | null;
  framesPerSecond(): number;
  replied(reply: FrameReply, burst: Burst | null): void;
}

interface Shot {
  jpeg: Blob;
  burst: Burst | null;
}

/**
 * Takes a frame, sends it, waits for the answer, takes the next: never two at once, never faster than the server
 * wants it. Where the server drops a frame, the next one is new, unless it was taken to be kept: whoever holds the
 * button gets every picture that was taken, so that one is sent again. Until then no other is taken.
 */
export class FrameLoop {
  private running: AbortController | null = null;
  private wake = () => {};
  private readonly answered: number[] = [];
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
    this.answered.length = 0;
    this.wake();
  }

  /** Ends a waiting time early: the tab is back, or the network. */
  hurry() {
    this.wake();
  }

  /** From the start of one frame to that of the next, at least, as the server said last; 0: no limit. */
  get intervalMs(): number {
    return this.serverInterval;
  }

  /** Answers a second, over the last two seconds. */
  get fps(): number {
    const since = performance.now() - 2_000;
    while (this.answered.length && this.answered[0] < since) this.answered.shift();
    const span = performance.now() - (this.answered[0] ?? 0);
    return this.answered.length < 2 ? 0 : ((this.answered.length - 1) * 1_000) / span;
  }

  private async run(signal: AbortSignal) {
    let failures = 0;
    let owed: Shot | null = null;
    this.serverInterval = 0;
    while (!signal.aborted) {
      const began = performance.now();
      const shot: Shot | null = owed ?? (await this.take());
      if (signal.aborted) return;
      if (!shot) {
        await this.wait(PAUSE_MS);
        continue;
      }
      const reply = await postFrame(this.host.path(), shot.jpeg, shot.burst, signal);
      if (signal.aborted) return;
      if (reply.kind === 'answered') this.answered.push(performance.now());
      if ('intervalMs' in reply) this.serverInterval = reply.intervalMs ?? this.serverInterval;
      this.host.replied(reply, shot.burst);
      owed = reply.kind === 'dropped' && shot.burst ? shot : null;
      failures = reply.kind === 'away' ? failures + 1 : 0;
      await this.wait(reply.kind === 'away' ? backOff(failures) : this.pauseAfter(reply, began));
    }
  }

  private async take(): Promise<Shot | null> {
    const jpeg = await this.host.grab();
    return jpeg && { jpeg, burst: this.host.burst() };
  }

  private pauseAfter(reply: FrameReply, began: number): number {
    if (reply.kind === 'refused') return PAUSE_MS;
    const pace = Math.max(1_000 / this.host.framesPerSecond(), this.serverInterval) - (performance.now() - began);
    // Not in step with the other tab, or they would meet again.
    return reply.kind === 'dropped' ? Math.max(pace, DROPPED_PAUSE_MS * (0.75 + Math.random() / 2)) : pace;
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

/** Somewhere between the shortest wait and one that doubles, so that a class does not come back all at once. */
function backOff(failures: number): number {
  const longest = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** failures);
  return FIRST_BACKOFF_MS + Math.random() * (longest - FIRST_BACKOFF_MS);
}
