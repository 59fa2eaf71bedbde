import { seeded } from './random';

const MOST_ROUNDS = 200;
const SAME = 1e-9;

/**
 * Where the vectors lie along the two directions in which they differ most (principal components, by power iteration
 * with deflation). The numbers are distances as between the vectors. Of the two senses of a direction the one is taken
 * in which its largest number is positive, so that the same vectors always lie the same way.
 */
export function principalPlane(vectors: readonly Float32Array[]): [number, number][] {
  const centered = centeredOf(vectors);
  const first = alongStrongest(centered);
  const second = alongStrongest(centered);
  return first.map((x, index) => [x, second[index]]);
}

function centeredOf(vectors: readonly Float32Array[]): Float64Array[] {
  const mean = new Float64Array(vectors[0].length);
  for (const vector of vectors) vector.forEach((value, i) => (mean[i] += value / vectors.length));
  return vectors.map((vector) => Float64Array.from(vector, (value, i) => value - mean[i]));
}

/** Where each row lies along the strongest direction, which is taken out of the rows. */
function alongStrongest(rows: Float64Array[]): number[] {
  const random = seeded(1);
  let direction = unit(Float64Array.from(rows[0], () => random() - 0.5));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(direction.length);
    for (const row of rows) {
      const along = dot(row, direction);
      for (let i = 0; i < row.length; i++) next[i] += along * row[i];
    }
    unit(next);
    const turned = 1 - Math.abs(dot(next, direction));
    direction = next;
    if (turned < SAME) break;
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

/** Of length 1, in place; zeros stay zeros. */
function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return vector;
}
