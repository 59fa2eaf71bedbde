import { describe, expect, test } from 'vitest';
import { type ChartPoint, Series } from './series';

function points(count: number, y: (x: number) => number | null = (x) => x): ChartPoint[] {
  return Array.from({ length: count }, (_, x) => ({ x, y: y(x) }));
}

test('2000 points stay as they are', () => {
  expect(new Series(points(2_000)).points).toEqual(points(2_000));
});

test('a series has a copy of its points', () => {
  const given = points(3);
  new Series(given).add({ x: 3, y: 3 });
  expect(given).toHaveLength(3);
});

describe('with one more', () => {
  test('the lowest and the highest of every four stay, and the rest of the last', () => {
    const series = new Series(points(2_000));
    series.add({ x: 2_000, y: 2_000 });
    expect(series.points).toHaveLength(1_001);
    expect(series.points.slice(0, 4).map(({ x }) => x)).toEqual([0, 3, 4, 7]);
    expect(series.points.at(-1)).toEqual({ x: 2_000, y: 2_000 });
  });

  test('a single peak stays', () => {
    const series = new Series(points(9_000, (x) => (x === 4_321 ? 5 : x === 7_777 ? -5 : 0)));
    expect(series.points.length).toBeLessThanOrEqual(2_000);
    expect(series.points).toContainEqual({ x: 4_321, y: 5 });
    expect(series.points).toContainEqual({ x: 7_777, y: -5 });
  });

  test('the points stay in the order of x', () => {
    const x = new Series(points(2_500, (place) => -place)).points.map((point) => point.x);
    expect(x).toEqual(x.toSorted((a, b) => a - b));
  });

  test('a gap of one point closes and one of four stays', () => {
    const series = new Series(points(2_004, (x) => (x === 1 || (x >= 8 && x < 12) ? null : x)));
    const gaps = series.points.filter(({ y }) => y === null);
    expect(gaps).toEqual([{ x: 8, y: null }]);
  });
});

describe('the last point', () => {
  test('is the last that is no gap', () => {
    const series = new Series(points(3));
    series.add({ x: 3, y: null });
    expect(series.last).toEqual({ x: 2, y: 2 });
  });

  test('is missing where there are only gaps', () => {
    expect(new Series(points(3, () => null)).last).toBeUndefined();
    expect(new Series().last).toBeUndefined();
  });
});
