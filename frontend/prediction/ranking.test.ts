import { describe, expect, test } from 'vitest';
import { rowsOf, winnerOf } from './ranking';

const BALL = { id: 1, name: 'Ball', color: 'red' };
const CUP = { id: 2, name: 'Cup', color: 'blue' };
const HAND = { id: 3, name: 'Hand', color: 'green' };

describe('the rows', () => {
  test('come in the order of the labels', () => {
    const rows = rowsOf(
      [BALL, CUP],
      [
        { label: 2, probability: 0.75 },
        { label: 1, probability: 0.25 },
      ],
    );
    expect(rows).toEqual([
      { ...BALL, probability: 0.25 },
      { ...CUP, probability: 0.75 },
    ]);
  });

  test('have no probability for a label that was not learned', () => {
    expect(rowsOf([BALL, HAND], [{ label: 1, probability: 1 }])[1]).toEqual({ ...HAND, probability: null });
  });

  test('leave out a probability whose label was deleted', () => {
    expect(rowsOf([BALL], [{ label: 2, probability: 1 }])).toEqual([{ ...BALL, probability: null }]);
  });
});

describe('the winner', () => {
  test('is the likeliest row', () => {
    const rows = [
      { ...BALL, probability: 0.2 },
      { ...HAND, probability: null },
      { ...CUP, probability: 0.8 },
    ];
    expect(winnerOf(rows)).toBe(rows[2]);
  });

  test('is the first of several that are equally likely', () => {
    const rows = [
      { ...BALL, probability: 0.5 },
      { ...CUP, probability: 0.5 },
    ];
    expect(winnerOf(rows)).toBe(rows[0]);
  });

  test('may have the probability 0', () => {
    const rows = [
      { ...HAND, probability: null },
      { ...BALL, probability: 0 },
    ];
    expect(winnerOf(rows)).toBe(rows[1]);
  });

  test('is missing when nothing was learned', () => {
    expect(winnerOf([{ ...BALL, probability: null }])).toBeNull();
    expect(winnerOf([])).toBeNull();
  });
});
