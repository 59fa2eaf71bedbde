import { type TemplateResult, html } from 'lit';
import { type Texts, counted, text } from '../texts';

/** Limited for so long, it is worth saying; with room for so long, it is over. */
const LIMITED_MS = 1_500;
const ROOM_MS = 3_000;
/** The number that is told stays for a while, and then changes only for one that is quite another. */
const NUMBER_STAYS_MS = 5_000;
const QUITE_ANOTHER = 1.3;
/** Who is slowed down by less than this would not notice; once it is told, it is over only below the second. */
const SLOWER = 1.25;
const AS_FAST = 1.1;
/** Each answer names an interval of its own, which gives the page a place among the others: only their mean tells. */
const ANSWERS = 6;
const SLOWER_THAN_ONE_A_SECOND_MS = 1_500;

/**
 * Tells when the server leaves this page fewer pictures a second than it would send by itself, and how many. What lasts
 * for a moment only is not told at all, and a screen reader hears when it begins and when it is over, not each number.
 */
export class SharedPace {
  /** Least milliseconds between two pictures, as the person is told; null: there is room. */
  private told: number | null = null;
  private toldAt = 0;
  private limited = false;
  private since = 0;
  private intervals: number[] = [];
  private turn: 'nothing' | 'shared-begins' | 'shared-ends' = 'nothing';

  constructor(private readonly changed: () => void) {}

  /** `intervalMs`: what the server wants, 0 for no limit; `ownMs`: what the page would take by itself. */
  heard(intervalMs: number, ownMs: number, now = performance.now()) {
    this.intervals = [...this.intervals, Math.max(intervalMs, ownMs)].slice(-ANSWERS);
    if (this.mean > ownMs * (this.limited ? AS_FAST : SLOWER) !== this.limited) {
      this.limited = !this.limited;
      this.since = now;
      this.intervals = this.intervals.slice(-1);
    }
    if (now - this.since < (this.limited ? LIMITED_MS : ROOM_MS)) return;
    if (!this.limited) {
      if (this.told !== null) this.tell(null, 'shared-ends', now);
    } else if (this.told === null || (now - this.toldAt > NUMBER_STAYS_MS && isQuiteAnother(this.mean, this.told))) {
      this.tell(this.mean, 'shared-begins', now);
    }
  }

  private get mean(): number {
    return this.intervals.reduce((sum, interval) => sum + interval, 0) / this.intervals.length;
  }

  /** No frames are sent: nothing is known any more. */
  forget() {
    this.limited = false;
    this.intervals = [];
    if (this.turn !== 'nothing') this.tell(null, 'nothing', 0);
  }

  render(texts: Texts): TemplateResult {
    const words = this.told === null ? '' : wordsOf(this.told, texts);
    return html`
      <p class="shared-pace">${words}</p>
      <span class="for-readers" role="status">${this.turn === 'nothing' ? '' : text(texts, this.turn)}</span>
    `;
  }

  private tell(intervalMs: number | null, turn: typeof this.turn, now: number) {
    this.told = intervalMs;
    this.toldAt = now;
    this.turn = turn;
    this.changed();
  }
}

function isQuiteAnother(interval: number, told: number): boolean {
  return Math.max(interval / told, told / interval) > QUITE_ANOTHER;
}

function wordsOf(intervalMs: number, texts: Texts): string {
  return intervalMs < SLOWER_THAN_ONE_A_SECOND_MS
    ? counted(texts, 'shared', Math.round(1_000 / intervalMs))
    : counted(texts, 'shared-slow', Math.round(intervalMs / 1_000));
}
