import type { CameraState, RecordDetail } from '../events';
import { type Texts, text } from '../texts';

/** The label of the hold button. */
export function wordsOf(
  countdown: number,
  mode: RecordDetail['mode'] | null,
  camera: CameraState,
  taken: number,
  burstSize: number,
  texts: Texts,
): string {
  if (countdown) return text(texts, 'ready', countdown);
  if (!mode) return text(texts, 'hold');
  if (camera === 'server-away') return text(texts, 'waiting');
  if (mode === 'burst') return text(texts, 'progress', taken, burstSize);
  return text(texts, 'recording', taken);
}

/** The reason why this state of the camera prevents recording. */
export function whyNot(camera: CameraState, texts: Texts): string {
  const known = camera === 'server-away' || camera === 'paused' ? camera : 'no-camera';
  return text(texts, `reason.${known}`);
}
