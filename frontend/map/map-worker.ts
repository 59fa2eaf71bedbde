import { Cartographer } from './cartographer';
import type { FromWorker, ToWorker } from './messages';

/** Lays the map out beside the page, which stays quick meanwhile. Each message is answered before the next is read. */
const map = new Cartographer();
const page = self as unknown as { postMessage(message: FromWorker): void };

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  try {
    answer(data);
  } catch (error) {
    console.error(error);
    page.postMessage({ kind: 'failed' });
  }
};

function answer(message: ToWorker) {
  if (message.kind === 'live') {
    page.postMessage({ kind: 'live', place: map.placeLive(message.sketch, message.step) });
    return;
  }
  if (message.kind === 'examples') {
    const missing = map.take(message);
    if (missing !== null) {
      page.postMessage({ kind: 'missing', id: missing });
      return;
    }
  }
  const places = map.place(message.kind === 'anew', (done) => page.postMessage({ kind: 'progress', done }));
  page.postMessage({ kind: 'map', places, later: map.later });
}
