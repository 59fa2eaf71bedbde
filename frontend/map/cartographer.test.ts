import { beforeEach, describe, expect, test } from 'vitest';
import { Cartographer } from './cartographer';
import type { ExamplesMessage } from './messages';

const silent = () => {};

let map: Cartographer;

/** Each example with its whole numbers, in units of 0.1; the sketches of the first `known` are left out. */
function message(examples: { id: number; label: number; sketch: number[] }[], known = 0): ExamplesMessage {
  return {
    kind: 'examples',
    ids: Int32Array.from(examples, ({ id }) => id),
    labels: Int32Array.from(examples, ({ label }) => label),
    sketches: Int8Array.from(examples.slice(known).flatMap(({ sketch }) => sketch)),
    dimensions: 2,
    step: 0.1,
  };
}

const LEFT = { id: 1, label: 7, sketch: [-10, 0] };
const MIDDLE = { id: 2, label: 7, sketch: [0, 0] };
const RIGHT = { id: 5, label: 8, sketch: [10, 0] };
const THREE = [LEFT, MIDDLE, RIGHT];

beforeEach(() => {
  map = new Cartographer();
});

test('fewer than three examples have no places', () => {
  expect(map.update(message([LEFT, RIGHT]))).toBeNull();
  expect(map.place(false, silent)).toEqual([]);
  expect(map.placeLive(Int8Array.of(0, 0), 0.1)).toBeNull();
});

describe('three examples on a line', () => {
  beforeEach(() => {
    map.update(message(THREE));
  });

  test('lie across the middle of the map with a fifth of their width beside them', () => {
    // From -8 to 8, and 3.2 more on each side: the outer ones lie 1/7 from the edges.
    const places = map.place(false, silent);
    expect(places).toHaveLength(3);
    expect(places.map(({ x }) => x)).toEqual([
      expect.closeTo(1 / 7, 6),
      expect.closeTo(1 / 2, 6),
      expect.closeTo(6 / 7, 6),
    ]);
    expect(places.map(({ y }) => y)).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0.5, 6), expect.closeTo(0.5, 6)]);
    expect(map.later).toBe(0);
  });

  test('show the camera where the example lies that it sees', () => {
    map.place(false, silent);
    const place = map.placeLive(Int8Array.of(10, 0), 0.1)!;
    expect(place.label).toBe(8);
    expect(place.x).toBeGreaterThan(0.7);
    expect(place.x).toBeLessThan(6 / 7);
    expect(place.y).toBeCloseTo(0.5, 6);
  });

  test('show no camera before they have places', () => {
    expect(map.placeLive(Int8Array.of(10, 0), 0.1)).toBeNull();
  });

  test('keep their places when another comes, which lies on the map', () => {
    const before = map.place(false, silent);
    map.update(message([...THREE, { id: 6, label: 8, sketch: [12, 1] }], 3));
    const after = map.place(false, silent);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after[3].x).toBeGreaterThanOrEqual(0.03);
    expect(after[3].x).toBeLessThanOrEqual(0.97);
    expect(map.later).toBe(1);
  });

  test('leave those that come later no way off the map', () => {
    map.place(false, silent);
    const crowd = Array.from({ length: 200 }, (_, index) => ({
      id: 10 + index,
      label: 8,
      sketch: [20 + (index % 20) * 5, 3 * Math.floor(index / 20)],
    }));
    map.update(message([...THREE, ...crowd], 3));
    const places = map.place(false, silent).flatMap(({ x, y }) => [x, y]);
    expect(places).toHaveLength(406);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0.03 - 1e-9);
    expect(Math.max(...places)).toBeLessThanOrEqual(0.97 + 1e-9);
  });

  test('are arranged with those that came later when that is wanted', () => {
    const before = map.place(false, silent);
    map.update(message([...THREE, { id: 6, label: 8, sketch: [0, 30] }], 3));
    map.place(false, silent);
    const anew = map.place(true, silent);
    expect(anew.slice(0, 3)).not.toEqual(before);
    expect(map.later).toBe(0);
  });

  test('keep their places when one is deleted', () => {
    const before = map.place(false, silent);
    map.update(message([...THREE, { id: 6, label: 8, sketch: [0, 5] }], 3));
    map.place(false, silent);
    map.update(message([LEFT, RIGHT, { id: 6, label: 8, sketch: [0, 5] }], 3));
    const after = map.place(false, silent);
    expect(after.slice(0, 2)).toEqual([before[0], before[2]]);
  });
});

test('the first example without a sketch is asked for', () => {
  expect(map.update(message(THREE, 2))).toBe(1);
  expect(map.place(false, silent)).toEqual([]);
});

test('sketches that came once are remembered', () => {
  map.update(message([LEFT, MIDDLE]));
  expect(map.update(message(THREE, 2))).toBeNull();
  expect(map.place(false, silent)).toHaveLength(3);
});
