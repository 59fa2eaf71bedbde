import { expect, test } from 'vitest';
import { verdictOf } from './verdict';

const BALL = { id: 1, name: 'Ball', color: 'red', probability: 0.6 };
const CUP = { id: 2, name: 'Cup', color: 'blue', probability: 0.4 };
const ROWS = [BALL, CUP];

test('the likeliest class is the answer at the threshold and above', () => {
  expect(verdictOf(ROWS, false, 0)).toEqual({ kind: 'winner', row: BALL });
  expect(verdictOf(ROWS, false, 0.6)).toEqual({ kind: 'winner', row: BALL });
});

test('below the threshold the answer is not sure', () => {
  expect(verdictOf(ROWS, false, 0.61)).toEqual({ kind: 'unsure' });
});

test('a picture unlike all examples has no answer, however likely a class is', () => {
  expect(verdictOf([{ ...BALL, probability: 1 }], true, 0)).toEqual({ kind: 'novel' });
  expect(verdictOf(ROWS, true, 0.9)).toEqual({ kind: 'novel' });
});

test('without a learned class there is nothing to say, not even about a new picture', () => {
  expect(verdictOf([{ ...BALL, probability: null }], true, 0)).toEqual({ kind: 'nothing' });
  expect(verdictOf([], false, 0)).toEqual({ kind: 'nothing' });
});
