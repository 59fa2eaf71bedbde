import { type Embeddings, fetchEmbeddings, fetchLive } from './embeddings';
import type { FromWorker, LivePlace, Place, ToWorker } from './messages';

/** One example on the map. */
export interface MapPoint extends Place {
  id: number;
  label: number;
  /** Seconds since 1970. */
  taken: number;
  /** Position within its class, from 1, oldest first. */
  number: number;
}

export type MapState = 'waiting' | 'arranging' | 'ready' | 'failed';

const LIVE_INTERVAL_MS = 250;
const LIVE_TIMEOUT_MS = 3_000;

/** Content of the map: combines the server's examples with the positions that the worker computes. */
export class MapModel {
  state: MapState = 'waiting';
  /** Progress of the layout, from 0 to 1. */
  done = 0;
  points: readonly MapPoint[] = [];
  /** Number of examples that were added since the last complete layout. */
  later = 0;
  live: LivePlace | null = null;

  private worker: Worker | null = null;
  private examples: Embeddings | null = null;
  private known = 0;
  private refreshAgain = false;
  private liveRequestedAt = 0;
  private liveTimer = 0;
  private livePending = false;

  /**
   * @param address address of the embeddings, relative to the page's base
   * @param changed called after each change of the content
   */
  constructor(
    private readonly address: () => string,
    private readonly changed: () => void,
  ) {}

  /** Fetches and places new examples. A call during this work causes one more refresh afterwards. */
  refresh() {
    this.refreshAgain = true;
    if (this.state !== 'arranging') void this.fetch();
  }

  rearrange() {
    if (this.state !== 'ready') return;
    this.state = 'arranging';
    this.post({ kind: 'rearrange' });
    this.changed();
  }

  /** Asks where the camera's latest frame lies. */
  async locateLive() {
    if (this.livePending || !this.points.length || performance.now() - this.liveRequestedAt < LIVE_INTERVAL_MS) return;
    this.liveRequestedAt = performance.now();
    this.livePending = true;
    const live = await fetchLive(this.address()).catch(() => null);
    if (live && this.worker) this.post({ kind: 'live', sketch: live.sketches, step: live.step });
    else this.livePending = false;
  }

  /** Stops the worker; the points stay. */
  stop() {
    this.worker?.terminate();
    this.worker = null;
    this.known = 0;
    this.livePending = false;
    this.clearLive();
    if (this.state === 'arranging') this.state = 'waiting';
  }

  private async fetch() {
    this.refreshAgain = false;
    this.state = 'arranging';
    this.done = 0;
    this.changed();
    try {
      const found = await fetchEmbeddings(this.address(), this.known);
      if (this.state !== 'arranging') return; // Stopped meanwhile.
      this.examples = found;
      this.known = Math.max(this.known, found.ids.at(-1) ?? 0);
      const { ids, labels, sketches, dimensions, step } = found;
      this.post({ kind: 'examples', ids, labels, sketches, dimensions, step });
    } catch {
      // The worker keeps the positions.
      this.state = 'failed';
      this.changed();
    }
  }

  private post(message: ToWorker) {
    if (!this.worker) {
      this.worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
      this.worker.onerror = () => {
        this.fail();
        this.changed();
      };
    }
    this.worker.postMessage(message);
  }

  private receive(message: FromWorker) {
    switch (message.kind) {
      case 'progress':
        this.done = message.done;
        break;
      case 'map':
        this.points = pointsOf(this.examples!, message.places);
        this.later = message.later;
        this.state = 'ready';
        if (this.refreshAgain) void this.fetch();
        break;
      case 'missing':
        this.known = message.id - 1;
        void this.fetch();
        break;
      case 'live':
        this.livePending = false;
        this.live = message.place;
        clearTimeout(this.liveTimer);
        this.liveTimer = window.setTimeout(() => {
          this.clearLive();
          this.changed();
        }, LIVE_TIMEOUT_MS);
        break;
      case 'failed':
        this.fail();
        break;
    }
    this.changed();
  }

  private fail() {
    this.stop();
    this.state = 'failed';
  }

  private clearLive() {
    clearTimeout(this.liveTimer);
    this.live = null;
  }
}

function pointsOf({ ids, labels, taken }: Embeddings, places: readonly Place[]): MapPoint[] {
  const counts = new Map<number, number>();
  return places.map((place, index) => {
    const label = labels[index];
    const number = (counts.get(label) ?? 0) + 1;
    counts.set(label, number);
    return { ...place, id: ids[index], label, taken: taken[index], number };
  });
}
