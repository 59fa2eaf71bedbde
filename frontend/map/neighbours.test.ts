import { describe, expect, test } from 'vitest';
import { nearest, squaredDistance, weights } from './neighbours';

const vector = (...values: number[]) => Float32Array.from(values);

describe('the nearest', () => {
  const among = [vector(3, 4), vector(0, 1), vector(0, 0), vector(-2, 0)];

  test('come first, with their distances', () => {
    expect(nearest(vector(0, 0), among, 3)).toEqual({ places: [2, 1, 3], distances: [0, 1, 2] });
  });

  test('are all there are when more are wanted', () => {
    expect(nearest(vector(0, 0), among, 9)).toEqual({ places: [2, 1, 3, 0], distances: [0, 1, 2, 5] });
  });

  test('of two that are equally far is the earlier', () => {
    expect(nearest(vector(0), [vector(2), vector(1), vector(-1)], 1).places).toEqual([1]);
  });

  test('of none are none', () => {
    expect(nearest(vector(0), [], 3)).toEqual({ places: [], distances: [] });
  });
});

test('the squared distance of (1, 2, 3) and (4, 6, 3) is 25', () => {
  expect(squaredDistance(vector(1, 2, 3), vector(4, 6, 3))).toBe(25);
});

describe('the weights', () => {
  test('fall with the distance beyond the nearest, in units of half its mean', () => {
    // Beyond the nearest: 0, 1, 2, with the mean 1; so in proportion to 1, exp(-2), exp(-4).
    const found = weights({ places: [0, 1, 2], distances: [5, 6, 7] });
    expect(found[0]).toBeCloseTo(0.8668133, 6);
    expect(found[1]).toBeCloseTo(0.1173104, 6);
    expect(found[2]).toBeCloseTo(0.0158762, 6);
  });

  test('are equal for equal distances', () => {
    expect(weights({ places: [0, 1], distances: [3, 3] })).toEqual([0.5, 0.5]);
  });

  test('add up to 1', () => {
    const sum = weights({ places: [0, 1, 2, 3], distances: [0, 0.1, 4, 9] }).reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(1, 12);
  });
});
