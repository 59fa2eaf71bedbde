/** Events between the elements of the page, and to the server. */

export type CameraState =
  | 'off'
  | 'starting'
  | 'asking'
  | 'running'
  | 'paused'
  | 'denied'
  | 'missing'
  | 'busy'
  | 'insecure'
  | 'unplugged'
  | 'server-away'
  | 'session-over';

/** `probability` from 0 to 1. */
export interface Probability {
  label: number;
  probability: number;
}

/** An example that voted; `distance` is 0 for the same picture. */
export interface Neighbour {
  example: number;
  label: number;
  distance: number;
}

/**
 * `model`: number of the training that answered; 0: none. `neighbours`: the examples that voted, nearest first. `novel`:
 * the frame is unlike all examples.
 */
export interface Prediction {
  model: number;
  probabilities: Probability[];
  neighbours: Neighbour[];
  novel: boolean;
}

/** `intervalMs`: least time between the starts of two frames that the server asks for; 0: no limit. */
export interface AnswerDetail {
  prediction: Prediction | null;
  roundTripMs: number;
  fps: number;
  intervalMs: number;
}

export interface RecordedDetail {
  label: number;
  example: number;
}

export interface CameraStateDetail {
  state: CameraState;
}

/** The label that is being recorded, or null. */
export interface RecordingDetail {
  label: number | null;
}

/** `hold`: for as long as a button is held. `burst`: a given number of pictures. */
export interface RecordDetail {
  label: number;
  name: string;
  color: string;
  on: boolean;
  mode: 'hold' | 'burst';
}

/** Remaining seconds before a burst begins; 0 when it begins or was cancelled. */
export interface CountdownDetail {
  label: number;
  remaining: number;
}

export interface ExampleDeleteDetail {
  example: number;
}

/** The label that the example is moved to. */
export interface ExampleMoveDetail {
  example: number;
  label: number;
}

/** Events that bubble up to `document`. */
export interface PageEventMap {
  'classlens-answer': CustomEvent<AnswerDetail>;
  'classlens-recorded': CustomEvent<RecordedDetail>;
  'classlens-camera-state': CustomEvent<CameraStateDetail>;
  'classlens-recording': CustomEvent<RecordingDetail>;
  'classlens-record': CustomEvent<RecordDetail>;
  'classlens-countdown': CustomEvent<CountdownDetail>;
}

/** Events on the element only. */
export interface ElementEventMap {
  'classlens-example-delete': CustomEvent<ExampleDeleteDetail>;
  'classlens-example-move': CustomEvent<ExampleMoveDetail>;
  'classlens-still-dismiss': CustomEvent<null>;
}

declare global {
  interface DocumentEventMap extends PageEventMap {}
  interface HTMLElementEventMap extends PageEventMap, ElementEventMap {}
}

/** Dispatches an event that listeners on `document` receive. */
export function broadcast<K extends keyof PageEventMap>(from: EventTarget, type: K, detail: PageEventMap[K]['detail']) {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** Dispatches an event that listeners on this element receive. */
export function emit<K extends keyof ElementEventMap>(
  from: EventTarget,
  type: K,
  detail: ElementEventMap[K]['detail'],
) {
  from.dispatchEvent(new CustomEvent(type, { detail }));
}
