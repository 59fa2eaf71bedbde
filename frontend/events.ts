/** What the elements of the page tell each other and the server. */

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

/** `model` counts the trainings: another number is another head, 0 none. `neighbours` voted, the nearest first.
 * `novel`: the frame is unlike all examples. */
export interface Prediction {
  model: number;
  probabilities: Probability[];
  neighbours: Neighbour[];
  novel: boolean;
}

/** `intervalMs`: what the server wants between the starts of two frames at least; 0: no limit. */
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

/** The label that pictures are being kept for, or null. */
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

/** Seconds left before a burst begins; 0 when it begins or was given up. */
export interface CountdownDetail {
  label: number;
  remaining: number;
}

export interface ExampleDeleteDetail {
  example: number;
}

/** The example is to belong to this label from now on. */
export interface ExampleMoveDetail {
  example: number;
  label: number;
}

/** Heard on `document`. */
export interface PageEventMap {
  'classlens-answer': CustomEvent<AnswerDetail>;
  'classlens-recorded': CustomEvent<RecordedDetail>;
  'classlens-camera-state': CustomEvent<CameraStateDetail>;
  'classlens-recording': CustomEvent<RecordingDetail>;
  'classlens-record': CustomEvent<RecordDetail>;
  'classlens-countdown': CustomEvent<CountdownDetail>;
}

/** Heard on the element alone. */
export interface ElementEventMap {
  'classlens-example-delete': CustomEvent<ExampleDeleteDetail>;
  'classlens-example-move': CustomEvent<ExampleMoveDetail>;
  'classlens-still-dismiss': CustomEvent<null>;
}

declare global {
  interface DocumentEventMap extends PageEventMap {}
  interface HTMLElementEventMap extends PageEventMap, ElementEventMap {}
}

/** Tells the whole page: an element elsewhere listens on `document`. */
export function broadcast<K extends keyof PageEventMap>(from: EventTarget, type: K, detail: PageEventMap[K]['detail']) {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** Tells only those who listen on this element. */
export function emit<K extends keyof ElementEventMap>(
  from: EventTarget,
  type: K,
  detail: ElementEventMap[K]['detail'],
) {
  from.dispatchEvent(new CustomEvent(type, { detail }));
}
