import { type Point, type Progress, arrange, placed, settle } from './layout';
import type { ExamplesMessage, LivePlace, Place } from './messages';
import { nearest } from './neighbours';

/** Least number of examples for a map. */
export const MIN_EXAMPLES = 3;

/** Margin around a layout, as a fraction of its size, for examples that are added later. */
const MARGIN = 0.2;
/** Least side of the view, so that similar examples are not spread over the whole map. */
const MIN_SIDE = 8;
const EDGE = 0.03;
const LIVE_NEIGHBOURS = 5;

/** The square part of the plane that is visible. */
interface View {
  left: number;
  top: number;
  side: number;
}

/** Holds the vectors and places of all examples. Places are kept until a complete layout is requested. */
export class Cartographer {
  private ids: readonly number[] = [];
  private labels: readonly number[] = [];
  private readonly vectorById = new Map<number, Float32Array>();
  private readonly points = new Map<number, Point>();
  private laidOut = 0;
  private view: View = { left: 0, top: 0, side: 1 };

  private get vectors(): Float32Array[] {
    return this.ids.map((id) => this.vectorById.get(id)!);
  }

  /** Number of examples that were added since the last complete layout. */
  get later(): number {
    return Math.max(0, this.ids.length - this.laidOut);
  }

  /** @returns id of the first example whose vector is unknown, or null */
  update({ ids, labels, sketches, dimensions, step }: ExamplesMessage): number | null {
    const first = ids.length - sketches.length / dimensions;
    for (let place = first; place < ids.length; place++) {
      const from = (place - first) * dimensions;
      this.vectorById.set(ids[place], vectorOf(sketches.subarray(from, from + dimensions), step));
    }
    const missing = ids.find((id) => !this.vectorById.has(id));
    if (missing !== undefined) return missing;
    this.ids = [...ids];
    this.labels = [...labels];
    return null;
  }

  /** Computes places for examples without one, or for all. */
  place(rearrange: boolean, progress: Progress): Place[] {
    if (this.ids.length < MIN_EXAMPLES) return [];
    const { vectors } = this;
    const fixed = this.ids.map((id) => (rearrange ? undefined : this.points.get(id)));
    if (!fixed.some((point) => point)) {
      const points = arrange(vectors, progress);
      this.points.clear();
      this.ids.forEach((id, index) => this.points.set(id, points[index]));
      this.laidOut = this.ids.length;
      this.view = viewOf(points);
    } else if (fixed.some((point) => !point)) {
      const points = settle(vectors, fixed, (point) => this.keepInside(point), progress);
      this.ids.forEach((id, index) => this.points.set(id, points[index]));
    }
    return this.ids.map((id) => this.shown(this.points.get(id)!));
  }

  /** Returns the place of a picture that is no example, or null if the examples have no places yet. */
  placeLive(sketch: Int8Array, step: number): LivePlace | null {
    const { vectors } = this;
    if (vectors.length < MIN_EXAMPLES || !this.ids.every((id) => this.points.has(id))) return null;
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
  const side = Math.max((right - left) * (1 + 2 * MARGIN), (bottom - top) * (1 + 2 * MARGIN), MIN_SIDE);
  return { left: (left + right - side) / 2, top: (top + bottom - side) / 2, side };
}

function vectorOf(sketch: Int8Array, step: number): Float32Array {
  return Float32Array.from(sketch, (value) => value * step);
}
