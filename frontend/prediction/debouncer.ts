/** Passes a value on once it has been stable for a given time. */
export class Debouncer<T> {
  private candidate: T | undefined;
  private timer = 0;

  constructor(
    private readonly stableMs: number,
    private readonly settled: (value: T) => void,
  ) {}

  offer(value: T) {
    if (value === this.candidate) return;
    this.candidate = value;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.settled(value), this.stableMs);
  }

  cancel() {
    clearTimeout(this.timer);
    this.candidate = undefined;
  }
}
