import { Cartographer } from './cartographer';
import type { FromWorker, ToWorker } from './messages';

/** Computes the layout in a worker, so that the page stays responsive. Messages are handled one after the other. */
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
    const missing = map.update(message);
    if (missing !== null) {
      page.postMessage({ kind: 'missing', id: missing });
      return;
    }
  }
  const places = map.place(message.kind === 'rearrange', (done) => page.postMessage({ kind: 'progress', done }));
  page.postMessage({ kind: 'map', places, later: map.later });
}
