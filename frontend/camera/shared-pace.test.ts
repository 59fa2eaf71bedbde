import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rendered, wordsIn } from '../testing/render';
import { SharedPace } from './shared-pace';

const TEXTS = {
  'shared.one': '{0} picture a second',
  'shared.other': '{0} pictures a second',
  'shared-slow.one': 'every second',
  'shared-slow.other': 'every {0} seconds',
  'shared-begins': 'shared',
  'shared-ends': 'over',
};
const OWN_MS = 100;

let changed: ReturnType<typeof vi.fn<() => void>>;
let pace: SharedPace;

beforeEach(() => {
  document.documentElement.lang = 'en';
  changed = vi.fn<() => void>();
  pace = new SharedPace(changed);
});

/** One answer every 100 ms from `from` to before `to`. */
function hear(intervalMs: number, from: number, to: number) {
  for (let now = from; now < to; now += 100) pace.update(intervalMs, OWN_MS, now);
}

const shown = () => wordsIn(rendered(pace.render(TEXTS)).querySelector('.shared-pace'));
const spoken = () => wordsIn(rendered(pace.render(TEXTS)).querySelector('[role=status]'));

test('nothing is said while the page may send as fast as it wants', () => {
  hear(0, 0, 10_000);
  expect(shown()).toBe('');
  expect(changed).not.toHaveBeenCalled();
});

test('nothing is said about an interval that is less than a quarter longer', () => {
  hear(124, 0, 10_000);
  expect(changed).not.toHaveBeenCalled();
});

test('one slow answer is not worth saying', () => {
  pace.update(500, OWN_MS, 0);
  hear(0, 100, 10_000);
  expect(changed).not.toHaveBeenCalled();
});

test('a limit is told once it has lasted a second and a half', () => {
  hear(500, 0, 1_500);
  expect(shown()).toBe('');
  pace.update(500, OWN_MS, 1_500);
  expect(shown()).toBe('2 pictures a second');
  expect(spoken()).toBe('shared');
  expect(changed).toHaveBeenCalledTimes(1);
});

test.each([
  [1_000, '1 picture a second'],
  [1_400, '1 picture a second'],
  [2_000, 'every 2 seconds'],
  [3_100, 'every 3 seconds'],
])('an interval of %d ms reads %s', (intervalMs, words) => {
  hear(intervalMs, 0, 1_600);
  expect(shown()).toBe(words);
});

describe('once a limit is told', () => {
  beforeEach(() => hear(500, 0, 1_600));

  test('the number stays for five seconds, however different the interval becomes', () => {
    hear(1_000, 1_600, 6_500);
    expect(shown()).toBe('2 pictures a second');
    hear(1_000, 6_500, 6_700);
    expect(shown()).toBe('1 picture a second');
  });

  test('the number stays when the interval becomes a fifth longer', () => {
    hear(600, 1_600, 20_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('it is over three seconds after there is room again', () => {
    // Six answers of 100 ms are needed before their mean is below 110 ms.
    hear(0, 1_600, 2_100 + 3_000);
    expect(shown()).toBe('2 pictures a second');
    hear(0, 5_100, 5_200);
    expect(shown()).toBe('');
    expect(spoken()).toBe('over');
  });

  test('it is not over while the interval is still more than a tenth longer', () => {
    hear(115, 1_600, 20_000);
    expect(spoken()).toBe('shared');
  });

  test('a reset hides the limit', () => {
    pace.reset();
    expect(shown()).toBe('');
    expect(spoken()).toBe('');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

test('a reset tells nothing when no limit was shown', () => {
  hear(500, 0, 1_000);
  pace.reset();
  expect(changed).not.toHaveBeenCalled();
});
