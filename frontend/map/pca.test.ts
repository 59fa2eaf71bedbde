import { expect, test } from 'vitest';
import { principalPlane } from './pca';

function plane(...vectors: number[][]) {
  return principalPlane(vectors.map((vector) => Float32Array.from(vector)));
}

/** The iteration ends when a direction turns by less than 5e-5, so that is how exact the places are. */
function expectPlaces(actual: [number, number][], expected: [number, number][]) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((place, index) => {
    expect(place[0]).toBeCloseTo(expected[index][0], 4);
    expect(place[1]).toBeCloseTo(expected[index][1], 4);
  });
}

test('a cross along the axes keeps its coordinates', () => {
  expectPlaces(plane([3, 0], [-3, 0], [0, 1], [0, -1]), [
    [3, 0],
    [-3, 0],
    [0, 1],
    [0, -1],
  ]);
});

test('a turned and shifted cross is turned back, in whatever dimension it lies', () => {
  // The long arm points along (3, 4) / 5, the short one along (4, -3) / 5; the third number is the same everywhere.
  const shifted = [
    [3, 4],
    [-3, -4],
    [0.8, -0.6],
    [-0.8, 0.6],
  ].map(([x, y]) => [x + 10, y - 20, 7]);
  expectPlaces(plane(...shifted), [
    [5, 0],
    [-5, 0],
    [0, 1],
    [0, -1],
  ]);
});

test('the third direction is left out', () => {
  expectPlaces(plane([4, 0, 0], [-4, 0, 0], [0, 2, 0], [0, -2, 0], [0, 0, 1], [0, 0, -1]), [
    [4, 0],
    [-4, 0],
    [0, 2],
    [0, -2],
    [0, 0],
    [0, 0],
  ]);
});

test('the places do not depend on the order of the vectors', () => {
  const vectors = [
    [1, 2, 0.5],
    [-3, 1, 0],
    [2, -2, 1],
    [0, 0, -4],
  ];
  expectPlaces(plane(...vectors.toReversed()).toReversed(), plane(...vectors));
});

test('vectors on a line differ in the first direction only', () => {
  // Multiples of (1, 1) around their mean 2: -2, -1 and 3 times the square root of 2.
  expectPlaces(plane([0, 0], [1, 1], [5, 5]), [
    [-2 * Math.SQRT2, 0],
    [-Math.SQRT2, 0],
    [3 * Math.SQRT2, 0],
  ]);
});

test('equal vectors all lie in the middle', () => {
  expectPlaces(plane([2, 3], [2, 3], [2, 3]), [
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});
