import { seeded } from './random';

const MAX_ITERATIONS = 200;
const TOLERANCE = 1e-9;

/**
 * Projects vectors onto their first two principal components, by power iteration with deflation. Distances keep their
 * scale. The sign of a component is chosen so that its largest number is positive, which makes the result deterministic.
 */
export function principalPlane(vectors: readonly Float32Array[]): [number, number][] {
  const centered = centeredOf(vectors);
  const first = projectAndDeflate(centered);
  const second = projectAndDeflate(centered);
  return first.map((x, index) => [x, second[index]]);
}

function centeredOf(vectors: readonly Float32Array[]): Float64Array[] {
  const mean = new Float64Array(vectors[0].length);
  for (const vector of vectors) vector.forEach((value, i) => (mean[i] += value / vectors.length));
  return vectors.map((vector) => Float64Array.from(vector, (value, i) => value - mean[i]));
}

/** Projects the rows onto their first principal component and subtracts it from them. */
function projectAndDeflate(rows: Float64Array[]): number[] {
  const random = seeded(1);
  let direction = unit(Float64Array.from(rows[0], () => random() - 0.5));
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const next = new Float64Array(direction.length);
    for (const row of rows) {
      const along = dot(row, direction);
      for (let i = 0; i < row.length; i++) next[i] += along * row[i];
    }
    unit(next);
    const change = 1 - Math.abs(dot(next, direction));
    direction = next;
    if (change < TOLERANCE) break;
  }
  const largest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  if (largest < 0) direction.forEach((value, i) => (direction[i] = -value));
  return rows.map((row) => {
    const along = dot(row, direction);
    for (let i = 0; i < row.length; i++) row[i] -= along * direction[i];
    return along;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Scales a vector to length 1, in place; a zero vector stays. */
function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return vector;
}
