import { expect, test } from 'vitest';
import { seeded } from './random';

test('the numbers are those of mulberry32', () => {
  // Computed with whole numbers of any size from the published C code.
  const random = seeded(1);
  expect([random(), random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741,
  ]);
});

test('the same seed gives the same numbers, another seed others', () => {
  const first = seeded(7);
  const second = seeded(7);
  const other = seeded(8);
  const numbers = Array.from({ length: 20 }, first);
  expect(Array.from({ length: 20 }, second)).toEqual(numbers);
  expect(Array.from({ length: 20 }, other)).not.toEqual(numbers);
});

test('the numbers are spread evenly from 0 to below 1', () => {
  const random = seeded(3);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]++;
  expect(tenths).toHaveLength(10);
  // 1000 expected in each, with a standard deviation of 30.
  expect(Math.min(...tenths)).toBeGreaterThan(850);
  expect(Math.max(...tenths)).toBeLessThan(1_150);
});
