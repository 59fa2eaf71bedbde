import { UMAP } from 'umap-js';
import { type Neighbours, nearest, weights } from './neighbours';
import { principalPlane } from './pca';
import { seeded } from './random';

export type Point = [number, number];

/** Below this, neighbourhoods mean little, and the plane in which the points differ most shows them best. */
const FEW = 15;
/** The point itself is one of them. */
const NEIGHBOURS = 15;
const PLACED_BY = 5;
/** Vectors have length 1 or less; in UMAP's units, neighbours lie some tenths apart. */
const UNITS = 8;
const ARRANGING_EPOCHS = 300;
const SETTLING_EPOCHS = 100;
const SEED = 2018;

/** Told from 0 to 1. */
export type Progress = (done: number) => void;

/** Lays all points out. The same vectors always come to lie the same way. */
export function arrange(vectors: readonly Float32Array[], progress: Progress): Point[] {
  const plane = principalPlane(vectors);
  if (vectors.length < FEW) return plane.map(([x, y]) => [x * UNITS, y * UNITS]);
  const random = seeded(SEED);
  const reach = Math.max(...plane.flat().map(Math.abs)) || 1;
  // A little chance parts points that are the same.
  const start = plane.map((at) => at.map((value) => (10 * value) / reach + 0.01 * (random() - 0.5)) as Point);
  return run(vectors, start, ARRANGING_EPOCHS, random, () => {}, progress);
}

/**
 * Finds places for points among others that stay where they are.
 *
 * @param fixed the places of those that have one
 * @param within keeps a new point on the map, in place
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
    const stays = fixed[place];
    if (stays) return [...stays];
    const [x, y] = placed(nearest(vector, oldVectors, PLACED_BY), (found) => fixed[old[found]]!);
    return [x + 0.2 * (random() - 0.5), y + 0.2 * (random() - 0.5)];
  });
  const hold = (points: Point[]) =>
    points.forEach((point, place) => {
      const stays = fixed[place];
      if (stays) [point[0], point[1]] = stays;
      else within(point);
    });
  hold(start);
  if (vectors.length < NEIGHBOURS / 3) return start;
  return run(vectors, start, SETTLING_EPOCHS, random, hold, progress);
}

/** Between its neighbours, nearer to those that are more like it. */
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
  // UMAP begins with points strewn about by chance, and moves them where they are: in these arrays.
  const points = umap.getEmbedding() as Point[];
  points.forEach((point, place) => ([point[0], point[1]] = start[place]));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    umap.step();
    hold(points);
    if (epoch % 10 === 0) progress(epoch / epochs);
  }
  return points;
}
