/** Nearest first. */
export interface Neighbours {
  /** Places in the list that was searched. */
  places: number[];
  distances: number[];
}

/** The `count` nearest of `among`, exactly. */
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
 * How much each neighbour counts, in all 1: the nearest most, and the others less by how much farther away they are
 * (as UMAP weighs the neighbours of a new point).
 */
export function weights({ distances }: Neighbours): number[] {
  const farther = distances.map((distance) => distance - distances[0]);
  const usual = farther.reduce((sum, more) => sum + more, 0) / farther.length;
  const strengths = farther.map((more) => (usual > 0 ? Math.exp((-2 * more) / usual) : 1));
  const all = strengths.reduce((sum, strength) => sum + strength, 0);
  return strengths.map((strength) => strength / all);
}
