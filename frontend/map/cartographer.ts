import { type Point, type Progress, arrange, placed, settle } from './layout';
import type { ExamplesMessage, LivePlace, Place } from './messages';
import { nearest } from './neighbours';

/** A map of fewer says nothing. */
export const FEWEST = 3;

/** Room around the points that were laid out, for those that come later. */
const MARGIN = 0.2;
/** Points that lie close together are not torn apart to fill the map. */
const SMALLEST_SIDE = 8;
const EDGE = 0.03;
const LIVE_NEIGHBOURS = 5;

/** A square part of the plane that the map shows. */
interface View {
  left: number;
  top: number;
  side: number;
}

/** Knows the vectors of all examples and where each lies. What has a place keeps it until all is arranged anew. */
export class Cartographer {
  private ids: readonly number[] = [];
  private labels: readonly number[] = [];
  private readonly known = new Map<number, Float32Array>();
  private readonly points = new Map<number, Point>();
  private arranged = 0;
  private view: View = { left: 0, top: 0, side: 1 };

  private get vectors(): Float32Array[] {
    return this.ids.map((id) => this.known.get(id)!);
  }

  /** How many were added since all were laid out. */
  get later(): number {
    return Math.max(0, this.ids.length - this.arranged);
  }

  /** @returns the first example whose vector is not known, or null */
  take({ ids, labels, sketches, dimensions, step }: ExamplesMessage): number | null {
    const first = ids.length - sketches.length / dimensions;
    for (let place = first; place < ids.length; place++) {
      const from = (place - first) * dimensions;
      this.known.set(ids[place], vectorOf(sketches.subarray(from, from + dimensions), step));
    }
    const missing = ids.find((id) => !this.known.has(id));
    if (missing !== undefined) return missing;
    this.ids = [...ids];
    this.labels = [...labels];
    return null;
  }

  /** Places what has no place, or everything. */
  place(anew: boolean, progress: Progress): Place[] {
    if (this.ids.length < FEWEST) return [];
    const { vectors } = this;
    const fixed = this.ids.map((id) => (anew ? undefined : this.points.get(id)));
    if (!fixed.some((point) => point)) {
      const points = arrange(vectors, progress);
      this.points.clear();
      this.ids.forEach((id, index) => this.points.set(id, points[index]));
      this.arranged = this.ids.length;
      this.view = viewOf(points);
    } else if (fixed.some((point) => !point)) {
      const points = settle(vectors, fixed, (point) => this.keepInside(point), progress);
      this.ids.forEach((id, index) => this.points.set(id, points[index]));
    }
    return this.ids.map((id) => this.shown(this.points.get(id)!));
  }

  /** Where something would lie that is no example, or null if nothing is placed. */
  placeLive(sketch: Int8Array, step: number): LivePlace | null {
    const { vectors } = this;
    if (vectors.length < FEWEST || !this.ids.every((id) => this.points.has(id))) return null;
    const found = nearest(vectorOf(sketch, step), vectors, LIVE_NEIGHBOURS);
    return {
      ...this.shown(placed(found, (place) => this.points.get(this.ids[place])!)),
      label: this.labels[found.places[0]],
    };
  }

  private shown([x, y]: Point): Place {
    const { left, top, side } = this.view;
    return { x: (x - left) / side, y: (y - top) / side };
  }

  private keepInside(point: Point) {
    const { left, top, side } = this.view;
    const within = (value: number, from: number) =>
      Math.min(Math.max(value, from + EDGE * side), from + (1 - EDGE) * side);
    point[0] = within(point[0], left);
    point[1] = within(point[1], top);
  }
}

function viewOf(points: readonly Point[]): View {
  const range = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [left, right] = range(0);
  const [top, bottom] = range(1);
  const side = Math.max((right - left) * (1 + 2 * MARGIN), (bottom - top) * (1 + 2 * MARGIN), SMALLEST_SIDE);
  return { left: (left + right - side) / 2, top: (top + bottom - side) / 2, side };
}

function vectorOf(sketch: Int8Array, step: number): Float32Array {
  return Float32Array.from(sketch, (value) => value * step);
}
