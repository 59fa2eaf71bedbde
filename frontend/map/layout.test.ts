import { describe, expect, test } from 'vitest';
import { type Point, arrange, placed, settle } from './layout';
import { seeded } from './random';

const silent = () => {};
const anywhere = () => {};

/** Two groups of 20 vectors of 8 numbers: the first group around 1 in the first number, the second in the last. */
function twoGroups(): Float32Array[] {
  const random = seeded(5);
  return Array.from({ length: 40 }, (_, index) => {
    const vector = Float32Array.from({ length: 8 }, () => 0.2 * (random() - 0.5));
    vector[index < 20 ? 0 : 7] += 1;
    return vector;
  });
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(x - u, y - v);
}

describe('few vectors', () => {
  test('lie in their principal plane, eight times as large', () => {
    const vectors = [
      [3, 0],
      [-3, 0],
      [0, 1],
      [0, -1],
    ].map((vector) => Float32Array.from(vector));
    const expected = [
      [24, 0],
      [-24, 0],
      [0, 8],
      [0, -8],
    ];
    arrange(vectors, silent).forEach(([x, y], index) => {
      expect(x).toBeCloseTo(expected[index][0], 4);
      expect(y).toBeCloseTo(expected[index][1], 4);
    });
  });
});

describe('many vectors', () => {
  const vectors = twoGroups();
  const told: number[] = [];
  const points = arrange(vectors, (done) => told.push(done));

  test('lie nearest to points of their own group', () => {
    points.forEach((point, index) => {
      const others = points
        .map((other, place) => ({ place, far: distance(point, other) }))
        .filter(({ place }) => place !== index)
        .sort((a, b) => a.far - b.far)
        .slice(0, 5);
      expect(others.every(({ place }) => place < 20 === index < 20)).toBe(true);
    });
  });

  test('lie the same way each time', () => {
    expect(arrange(twoGroups(), silent)).toEqual(points);
  });

  test('tell their progress up to 1', () => {
    expect(told).toHaveLength(30);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('stay exactly where they are while another settles among its group', () => {
    const added = Float32Array.from(vectors[25]);
    added[3] += 0.05;
    const settled = settle([...vectors, added], points, anywhere, silent);
    expect(settled.slice(0, 40)).toEqual(points);
    const nearest = points
      .map((point, place) => ({ place, far: distance(point, settled[40]) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3);
    expect(nearest.every(({ place }) => place >= 20)).toBe(true);
  });

  test('keep a new point within the bounds', () => {
    const within = (point: Point) => {
      point[0] = Math.min(point[0], -100);
    };
    expect(settle([...vectors, vectors[25]], points, within, silent)[40][0]).toBeLessThanOrEqual(-100);
  });
});

describe('a place among neighbours', () => {
  const at = (place: number): Point =>
    [
      [0, 0],
      [4, 0],
      [0, 8],
    ][place] as Point;

  test('is their middle when they are equally far', () => {
    expect(placed({ places: [1, 2], distances: [1, 1] }, at)).toEqual([2, 4]);
  });

  test('is that of the only one', () => {
    expect(placed({ places: [1], distances: [3] }, at)).toEqual([4, 0]);
  });

  test('is nearer to the one that is more alike', () => {
    // Beyond the nearest: 0 and 2, with the mean 1; so in proportion to 1 and exp(-4).
    const [x] = placed({ places: [0, 1], distances: [1, 3] }, at);
    expect(x).toBeCloseTo(4 * 0.01798621, 6);
  });
});
