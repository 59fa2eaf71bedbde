/** `y` null: a gap. */
export interface ChartPoint {
  x: number;
  y: number | null;
}

const MAX_POINTS = 2_000;
/** Number of points that are reduced to two, so that thinning halves a series. */
const BUCKET = 4;

/** The points of one line. A series with more points than a screen can show is thinned. */
export class Series {
  points: ChartPoint[];

  constructor(points: readonly ChartPoint[] = []) {
    this.points = [...points];
    this.thin();
  }

  add(point: ChartPoint) {
    this.points.push(point);
    this.thin();
  }

  get last(): ChartPoint | undefined {
    return this.points.findLast((point) => point.y !== null);
  }

  /** Keeps the minimum and the maximum of every bucket: peaks stay, short gaps are closed. */
  private thin() {
    while (this.points.length > MAX_POINTS) {
      const thinned: ChartPoint[] = [];
      const whole = this.points.length - (this.points.length % BUCKET);
      for (let from = 0; from < whole; from += BUCKET) {
        thinned.push(...extremes(this.points.slice(from, from + BUCKET)));
      }
      this.points = [...thinned, ...this.points.slice(whole)];
    }
  }
}

function extremes(bucket: ChartPoint[]): ChartPoint[] {
  const byHeight = bucket.filter((point) => point.y !== null).sort((a, b) => (a.y ?? 0) - (b.y ?? 0));
  if (byHeight.length < 2) return byHeight.length ? byHeight : bucket.slice(0, 1);
  return [byHeight[0], byHeight[byHeight.length - 1]].sort((a, b) => a.x - b.x);
}
