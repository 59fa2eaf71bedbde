/** What the page and the worker that lays the map out tell each other. */

/** All examples there are; the sketches belong to the last of them, the others are known. */
export interface ExamplesMessage {
  kind: 'examples';
  ids: Int32Array;
  labels: Int32Array;
  sketches: Int8Array;
  dimensions: number;
  step: number;
}

export interface LiveMessage {
  kind: 'live';
  sketch: Int8Array;
  step: number;
}

export type ToWorker = ExamplesMessage | LiveMessage | { kind: 'anew' };

/** From 0 to 1, so that all points lie within. */
export interface Place {
  x: number;
  y: number;
}

export interface LivePlace extends Place {
  /** The class of the picture that is most like it. */
  label: number;
}

export type FromWorker =
  | { kind: 'progress'; done: number }
  /** In the order of the examples; `later`: how many of them came after all were laid out. */
  | { kind: 'map'; places: Place[]; later: number }
  /** The sketches from this id on are needed. */
  | { kind: 'missing'; id: number }
  | { kind: 'live'; place: LivePlace | null }
  | { kind: 'failed' };
