import { type TemplateResult, html } from 'lit';
import { type Texts, counted, text } from '../texts';

/** How long a limit lasts before it is shown, and how long there is none before the message goes away. */
const LIMITED_MS = 1_500;
const ROOM_MS = 3_000;
/** The number stays for this long; afterwards it changes only when the interval differs by this ratio. */
const SHOWN_MS = 5_000;
const NOTICEABLE_RATIO = 1.3;
/** Ratios to the page's own interval, with hysteresis: a limit begins above the first and ends below the second. */
const LIMITED_RATIO = 1.25;
const ROOM_RATIO = 1.1;
/** Single intervals vary, because the server spreads the clients over time; so this many are averaged. */
const AVERAGED_ANSWERS = 6;
const SLOWER_THAN_ONE_A_SECOND_MS = 1_500;

/**
 * Shows the rate that the server allows when it is lower than the page's own. Short limits are not shown. Screen readers
 * announce the beginning and the end of a limit, not each number.
 */
export class SharedPace {
  /** The shown interval between two pictures in milliseconds; null: no limit is shown. */
  private shown: number | null = null;
  private shownAt = 0;
  private limited = false;
  private since = 0;
  private intervals: number[] = [];
  private announcement: 'nothing' | 'shared-begins' | 'shared-ends' = 'nothing';

  constructor(private readonly changed: () => void) {}

  /** `intervalMs`: the interval that the server asks for, 0: no limit; `ownMs`: the page's own interval. */
  update(intervalMs: number, ownMs: number, now = performance.now()) {
    this.intervals = [...this.intervals, Math.max(intervalMs, ownMs)].slice(-AVERAGED_ANSWERS);
    if (this.mean > ownMs * (this.limited ? ROOM_RATIO : LIMITED_RATIO) !== this.limited) {
      this.limited = !this.limited;
      this.since = now;
      this.intervals = this.intervals.slice(-1);
    }
    if (now - this.since < (this.limited ? LIMITED_MS : ROOM_MS)) return;
    if (!this.limited) {
      if (this.shown !== null) this.show(null, 'shared-ends', now);
    } else if (this.shown === null || (now - this.shownAt > SHOWN_MS && isNoticeable(this.mean, this.shown))) {
      this.show(this.mean, 'shared-begins', now);
    }
  }

  private get mean(): number {
    return this.intervals.reduce((sum, interval) => sum + interval, 0) / this.intervals.length;
  }

  /** Resets all, because no frames are sent any more. */
  reset() {
    this.limited = false;
    this.intervals = [];
    if (this.announcement !== 'nothing') this.show(null, 'nothing', 0);
  }

  render(texts: Texts): TemplateResult {
    const words = this.shown === null ? '' : wordsOf(this.shown, texts);
    return html`
      <p class="shared-pace">${words}</p>
      <span class="for-readers" role="status"
        >${this.announcement === 'nothing' ? '' : text(texts, this.announcement)}</span
      >
    `;
  }

  private show(intervalMs: number | null, announcement: typeof this.announcement, now: number) {
    this.shown = intervalMs;
    this.shownAt = now;
    this.announcement = announcement;
    this.changed();
  }
}

function isNoticeable(interval: number, shown: number): boolean {
  return Math.max(interval / shown, shown / interval) > NOTICEABLE_RATIO;
}

function wordsOf(intervalMs: number, texts: Texts): string {
  return intervalMs < SLOWER_THAN_ONE_A_SECOND_MS
    ? counted(texts, 'shared', Math.round(1_000 / intervalMs))
    : counted(texts, 'shared-slow', Math.round(intervalMs / 1_000));
}
