import { type Burst, type FrameReply, postFrame } from './frame-post';

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 8_000;
/** After a refusal and while there is no picture: not as fast as the server can say no. */
const PAUSE_MS = 500;

export interface FrameLoopHost {
  /** Null while there is no picture to send: hidden tab, paused, camera not ready. */
  grab(): Promise<Blob | null>;
  /** Where frames go, relative to the page's base. */
  path(): string;
  burst(): Burst | null;
  framesPerSecond(): number;
  replied(reply: FrameReply, burst: Burst | null): void;
}

/** Takes a frame, sends it, waits for the answer, takes the next: never two at once, never an old one. */
export class FrameLoop {
  private running: AbortController | null = null;
  private wake = () => {};
  private readonly answered: number[] = [];

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

  /** Answers a second, over the last two seconds. */
  get fps(): number {
    const since = performance.now() - 2_000;
    while (this.answered.length && this.answered[0] < since) this.answered.shift();
    const span = performance.now() - (this.answered[0] ?? 0);
    return this.answered.length < 2 ? 0 : ((this.answered.length - 1) * 1_000) / span;
  }

  private async run(signal: AbortSignal) {
    let failures = 0;
    while (!signal.aborted) {
      const began = performance.now();
      const jpeg = await this.host.grab();
      if (signal.aborted) return;
      if (!jpeg) {
        await this.wait(PAUSE_MS);
        continue;
      }
      const burst = this.host.burst();
      const reply = await postFrame(this.host.path(), jpeg, burst, signal);
      if (signal.aborted) return;
      if (reply.kind === 'answered') this.answered.push(performance.now());
      this.host.replied(reply, burst);
      failures = reply.kind === 'away' ? failures + 1 : 0;
      const pace = 1_000 / this.host.framesPerSecond() - (performance.now() - began);
      await this.wait(reply.kind === 'away' ? backOff(failures) : reply.kind === 'refused' ? PAUSE_MS : pace);
    }
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
