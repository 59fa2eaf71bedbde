import { beforeEach, describe, expect, test } from 'vitest';
import { rendered, wordsIn } from '../testing/render';
import { bars, wordsFor } from './bars';

const TEXTS = { unsure: 'Not sure', novel: 'Something new', 'none-learned': 'Nothing learned', 'not-learned': 'new' };
const BALL = { id: 1, name: 'Ball', color: 'rgb(255, 0, 0)', probability: 0.934 };
const CUP = { id: 2, name: 'Cup', color: 'rgb(0, 0, 255)', probability: 0.066 };
const HAND = { id: 3, name: 'Hand', color: 'rgb(0, 128, 0)', probability: null };

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('with an answer', () => {
  const shown = () => rendered(bars([BALL, CUP, HAND], { kind: 'winner', row: BALL }, TEXTS));

  test('the class stands large with its probability', () => {
    expect(wordsIn(shown().querySelector('.winner .name'))).toBe('Ball');
    expect(wordsIn(shown().querySelector('.winner .value'))).toBe('93%');
  });

  test('each class has a meter that says its name and value', () => {
    const meters = [...shown().querySelectorAll('[role=meter]')];
    expect(meters.map((meter) => meter.getAttribute('aria-label'))).toEqual(['Ball', 'Cup', 'Hand']);
    expect(meters.map((meter) => meter.getAttribute('aria-valuenow'))).toEqual(['93', '7', '0']);
    expect(meters.map((meter) => meter.getAttribute('aria-valuetext'))).toEqual(['93%', '7%', 'new']);
  });

  test('bars are as long as their probabilities', () => {
    const bar = [...shown().querySelectorAll<HTMLElement>('.bar i')];
    expect(bar.map((element) => parseFloat(element.style.getPropertyValue('inline-size')))).toEqual([
      expect.closeTo(93.4, 6),
      expect.closeTo(6.6, 6),
      0,
    ]);
  });

  test('only the class that is the answer is marked', () => {
    const rows = [...shown().querySelectorAll('li')];
    expect(rows.map((row) => row.classList.contains('winning'))).toEqual([true, false, false]);
  });
});

test.each([
  ['unsure', 'Not sure'],
  ['novel', 'Something new'],
  ['nothing', 'Nothing learned'],
] as const)('with the verdict %s the words are %s and no class is marked', (kind, words) => {
  const shown = rendered(bars([BALL, CUP], { kind }, TEXTS));
  expect(wordsIn(shown.querySelector('.winner'))).toBe(words);
  expect(shown.querySelector('.winning')).toBeNull();
  expect(wordsFor({ kind }, TEXTS)).toBe(words);
});
