import { UMAP } from 'umap-js';
import { type Neighbours, nearest, weights } from './neighbours';
import { principalPlane } from './pca';
import { seeded } from './random';

export type Point = [number, number];

/** With fewer vectors, neighbourhoods say little, and their principal plane is shown instead. */
const MIN_UMAP_VECTORS = 15;
/** Including the point itself. */
const NEIGHBOURS = 15;
const PLACEMENT_NEIGHBOURS = 5;
/** Scale of the principal plane, so that its distances are like those of UMAP; vectors have a length of at most 1. */
const SCALE = 8;
const ARRANGING_EPOCHS = 300;
const SETTLING_EPOCHS = 100;
const SEED = 2018;

/** Called with the progress, from 0 to 1. */
export type Progress = (done: number) => void;

/** Computes a layout of all vectors, deterministically. */
export function arrange(vectors: readonly Float32Array[], progress: Progress): Point[] {
  const plane = principalPlane(vectors);
  if (vectors.length < MIN_UMAP_VECTORS) return plane.map(([x, y]) => [x * SCALE, y * SCALE]);
  const random = seeded(SEED);
  const reach = Math.max(...plane.flat().map(Math.abs)) || 1;
  // A small random offset separates equal points.
  const start = plane.map((at) => at.map((value) => (10 * value) / reach + 0.01 * (random() - 0.5)) as Point);
  return run(vectors, start, ARRANGING_EPOCHS, random, () => {}, progress);
}

/**
 * Places new points among points with fixed positions.
 *
 * @param fixed the positions of points that have one
 * @param within moves a new point into the bounds, in place
 */
export function settle(
  vectors: readonly Float32Array[],
  fixed: readonly (Point | undefined)[],
  within: (point: Point) => void,
  progress: Progress,
): Point[] {
  const random = seeded(SEED + vectors.length);
  const old = vectors.flatMap((_, place) => (fixed[place] ? [place] : []));
  const oldVectors = old.map((place) => vectors[place]);
  const start = vectors.map((vector, place): Point => {
    const fixedPoint = fixed[place];
    if (fixedPoint) return [...fixedPoint];
    const [x, y] = placed(nearest(vector, oldVectors, PLACEMENT_NEIGHBOURS), (found) => fixed[old[found]]!);
    return [x + 0.2 * (random() - 0.5), y + 0.2 * (random() - 0.5)];
  });
  const hold = (points: Point[]) =>
    points.forEach((point, place) => {
      const fixedPoint = fixed[place];
      if (fixedPoint) [point[0], point[1]] = fixedPoint;
      else within(point);
    });
  hold(start);
  if (vectors.length < NEIGHBOURS / 3) return start;
  return run(vectors, start, SETTLING_EPOCHS, random, hold, progress);
}

/** Returns the weighted mean of the neighbours' positions. */
export function placed(neighbours: Neighbours, at: (place: number) => Point): Point {
  const shares = weights(neighbours);
  return neighbours.places.reduce<Point>(
    ([x, y], place, rank) => [x + shares[rank] * at(place)[0], y + shares[rank] * at(place)[1]],
    [0, 0],
  );
}

function run(
  vectors: readonly Float32Array[],
  start: readonly Point[],
  epochs: number,
  random: () => number,
  hold: (points: Point[]) => void,
  progress: Progress,
): Point[] {
  const count = Math.min(NEIGHBOURS, vectors.length - 1);
  const neighbours = vectors.map((vector) => nearest(vector, vectors, count));
  const umap = new UMAP({ nNeighbors: count, nEpochs: epochs, random });
  umap.setPrecomputedKNN(
    neighbours.map(({ places }) => places),
    neighbours.map(({ distances }) => distances),
  );
  umap.initializeFit(vectors as unknown as number[][]);
  // UMAP starts with random positions and updates these arrays in place; they get our start positions.
  const points = umap.getEmbedding() as Point[];
  points.forEach((point, place) => ([point[0], point[1]] = start[place]));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    umap.step();
    hold(points);
    if (epoch % 10 === 0) progress(epoch / epochs);
  }
  return points;
}
