import { type Embeddings, fetchEmbeddings, fetchLive } from './embeddings';
import type { FromWorker, LivePlace, Place, ToWorker } from './messages';

/** One example on the map. */
export interface MapPoint extends Place {
  id: number;
  label: number;
  /** Seconds since 1970. */
  taken: number;
  /** Of its class, from 1, oldest first. */
  number: number;
}

export type MapState = 'waiting' | 'arranging' | 'ready' | 'failed';

const BETWEEN_LIVE_MS = 250;
const LIVE_GONE_MS = 3_000;

/** What the map shows: keeps the examples of the server and the worker that places them together. */
export class MapModel {
  state: MapState = 'waiting';
  /** Of the arranging, from 0 to 1. */
  done = 0;
  points: readonly MapPoint[] = [];
  /** How many came after all were arranged. */
  later = 0;
  live: LivePlace | null = null;

  private worker: Worker | null = null;
  private examples: Embeddings | null = null;
  private known = 0;
  private wanted = false;
  private liveAsked = 0;
  private liveTimer = 0;
  private liveUnderWay = false;

  /**
   * @param address of the embeddings, relative to the page's base
   * @param changed is told whenever there is something else to show
   */
  constructor(
    private readonly address: () => string,
    private readonly changed: () => void,
  ) {}

  /** Places what is new. Asked again meanwhile, it does so once more. */
  refresh() {
    this.wanted = true;
    if (this.state !== 'arranging') void this.fetch();
  }

  arrangeAnew() {
    if (this.state !== 'ready') return;
    this.state = 'arranging';
    this.tell({ kind: 'anew' });
    this.changed();
  }

  /** The camera sent a frame. */
  async look() {
    if (this.liveUnderWay || !this.points.length || performance.now() - this.liveAsked < BETWEEN_LIVE_MS) return;
    this.liveAsked = performance.now();
    this.liveUnderWay = true;
    const live = await fetchLive(this.address()).catch(() => null);
    if (live && this.worker) this.tell({ kind: 'live', sketch: live.sketches, step: live.step });
    else this.liveUnderWay = false;
  }

  /** Ends what is under way; the points stay as they are. */
  stop() {
    this.worker?.terminate();
    this.worker = null;
    this.known = 0;
    this.liveUnderWay = false;
    this.endLive();
    if (this.state === 'arranging') this.state = 'waiting';
  }

  private async fetch() {
    this.wanted = false;
    this.state = 'arranging';
    this.done = 0;
    this.changed();
    try {
      const found = await fetchEmbeddings(this.address(), this.known);
      if (this.state !== 'arranging') return; // It was stopped meanwhile.
      this.examples = found;
      this.known = Math.max(this.known, found.ids.at(-1) ?? 0);
      const { ids, labels, sketches, dimensions, step } = found;
      this.tell({ kind: 'examples', ids, labels, sketches, dimensions, step });
    } catch {
      // The worker still knows where the points are.
      this.state = 'failed';
      this.changed();
    }
  }

  private tell(message: ToWorker) {
    if (!this.worker) {
      this.worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
      this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.hear(data);
      this.worker.onerror = () => {
        this.giveUp();
        this.changed();
      };
    }
    this.worker.postMessage(message);
  }

  private hear(message: FromWorker) {
    switch (message.kind) {
      case 'progress':
        this.done = message.done;
        break;
      case 'map':
        this.points = pointsOf(this.examples!, message.places);
        this.later = message.later;
        this.state = 'ready';
        if (this.wanted) void this.fetch();
        break;
      case 'missing':
        this.known = message.id - 1;
        void this.fetch();
        break;
      case 'live':
        this.liveUnderWay = false;
        this.live = message.place;
        clearTimeout(this.liveTimer);
        this.liveTimer = window.setTimeout(() => {
          this.endLive();
          this.changed();
        }, LIVE_GONE_MS);
        break;
      case 'failed':
        this.giveUp();
        break;
    }
    this.changed();
  }

  private giveUp() {
    this.stop();
    this.state = 'failed';
  }

  private endLive() {
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
