/** Passes a value on once it has stayed the same for a while: what flickers is not worth saying. */
export class Steady<T> {
  private candidate: T | undefined;
  private timer = 0;

  constructor(
    private readonly forMs: number,
    private readonly settled: (value: T) => void,
  ) {}

  offer(value: T) {
    if (value === this.candidate) return;
    this.candidate = value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.settled(value), this.forMs);
  }

  stop() {
    clearTimeout(this.timer);
    this.candidate = undefined;
  }
}
