/** Nearest first. */
export interface Neighbours {
  /** Indices in the searched list. */
  places: number[];
  distances: number[];
}

/** Returns the `count` nearest vectors of `among`, by exact search. */
export function nearest(vector: Float32Array, among: readonly Float32Array[], count: number): Neighbours {
  const places: number[] = [];
  const squares: number[] = [];
  for (let place = 0; place < among.length; place++) {
    const square = squaredDistance(vector, among[place]);
    if (places.length === count && square >= squares[count - 1]) continue;
    let at = Math.min(places.length, count - 1);
    for (; at > 0 && squares[at - 1] > square; at--) {
      squares[at] = squares[at - 1];
      places[at] = places[at - 1];
    }
    squares[at] = square;
    places[at] = place;
  }
  return { places, distances: squares.map(Math.sqrt) };
}

export function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = a[i] - b[i];
    sum += difference * difference;
  }
  return sum;
}

/**
 * Weights of the neighbours, which add up to 1 and decrease exponentially with the distance beyond the nearest (as UMAP
 * weighs the neighbours of a new point).
 */
export function weights({ distances }: Neighbours): number[] {
  const excess = distances.map((distance) => distance - distances[0]);
  const mean = excess.reduce((sum, more) => sum + more, 0) / excess.length;
  const unscaled = excess.map((more) => (mean > 0 ? Math.exp((-2 * more) / mean) : 1));
  const all = unscaled.reduce((sum, strength) => sum + strength, 0);
  return unscaled.map((strength) => strength / all);
}
