/** `y` null: a gap. */
export interface ChartPoint {
  x: number;
  y: number | null;
}

const MOST_POINTS = 2_000;
/** Points that become two, so that a full series shrinks to half. */
const BUCKET = 4;

/** The points of one line, thinned before there are more than anyone can see. */
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

  /** Keeps the lowest and the highest of every four: peaks stay, small gaps close. */
  private thin() {
    while (this.points.length > MOST_POINTS) {
      const kept: ChartPoint[] = [];
      const whole = this.points.length - (this.points.length % BUCKET);
      for (let from = 0; from < whole; from += BUCKET) {
        kept.push(...extremes(this.points.slice(from, from + BUCKET)));
      }
      this.points = [...kept, ...this.points.slice(whole)];
    }
  }
}

function extremes(bucket: ChartPoint[]): ChartPoint[] {
  const byHeight = bucket.filter((point) => point.y !== null).sort((a, b) => (a.y ?? 0) - (b.y ?? 0));
  if (byHeight.length < 2) return byHeight.length ? byHeight : bucket.slice(0, 1);
  return [byHeight[0], byHeight[byHeight.length - 1]].sort((a, b) => a.x - b.x);
}
