/** Messages between the page and the worker that computes the layout of the map. */

/** All examples. `sketches` belong to the last of them; the worker knows the earlier ones. */
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

export type ToWorker = ExamplesMessage | LiveMessage | { kind: 'rearrange' };

/** Position on the map, from 0 to 1. */
export interface Place {
  x: number;
  y: number;
}

export interface LivePlace extends Place {
  /** The label of the nearest example. */
  label: number;
}

export type FromWorker =
  | { kind: 'progress'; done: number }
  /** Places in the order of the examples; `later`: number of examples added since the last complete layout. */
  | { kind: 'map'; places: Place[]; later: number }
  /** The worker needs the sketches from this id on. */
  | { kind: 'missing'; id: number }
  | { kind: 'live'; place: LivePlace | null }
  | { kind: 'failed' };
