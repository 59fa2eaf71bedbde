import type { Prediction, RecordedDetail } from '../events';

const TIMEOUT_MS = 5_000;

/** What came of one frame. `intervalMs`: from the start of one frame to that of the next, at least; 0 for no limit. */
export type FrameReply =
  | {
      kind: 'answered';
      prediction: Prediction | null;
      recorded: RecordedDetail | null;
      roundTripMs: number;
      intervalMs: number;
    }
  /** The server is there but did not look at the frame. `intervalMs`: null where it did not say. */
  | { kind: 'dropped'; intervalMs: number | null }
  /** The frame was not taken; the next may be. `stopsRecording`: not for this label any more. */
  | { kind: 'refused'; message: string; stopsRecording: boolean }
  | { kind: 'session-over' }
  | { kind: 'away' };

/** One hold of a button: its pictures belong together. */
export interface Burst {
  label: number;
  id: string;
}

interface FrameAnswer {
  prediction: Prediction | null;
  recorded: RecordedDetail | null;
  /** Left out: no limit. */
  intervalMs?: number;
}

interface FrameError {
  error: string;
  message: string;
  intervalMs: number;
}

/** Sends one frame to `path` and waits for the answer, 5 s at most. Never throws; `signal` gives up. */
export async function postFrame(
  path: string,
  jpeg: Blob,
  burst: Burst | null,
  signal: AbortSignal,
): Promise<FrameReply> {
  const url = new URL(path, document.baseURI);
  if (burst) {
    url.searchParams.set('label', String(burst.label));
    url.searchParams.set('burst', burst.id);
  }
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  const timeout = setTimeout(abort, TIMEOUT_MS);
  signal.addEventListener('abort', abort);
  const began = performance.now();
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: jpeg,
      headers: { 'Content-Type': 'image/jpeg', 'X-XSRF-TOKEN': forgeryToken() },
      cache: 'no-store',
      signal: giveUp.signal,
    });
    return await replyOf(response, began);
  } catch {
    return { kind: 'away' };
  } finally {
    clearTimeout(timeout);
    signal.removeEventListener('abort', abort);
  }
}

/** What the server gave this site's pages to prove themselves with: read each time, a sign-in changes it. */
function forgeryToken(): string {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

async function replyOf(response: Response, began: number): Promise<FrameReply> {
  if (response.ok) {
    const { prediction, recorded, intervalMs = 0 } = (await response.json()) as FrameAnswer;
    return { kind: 'answered', prediction, recorded, roundTripMs: performance.now() - began, intervalMs };
  }
  if (response.status === 401) return { kind: 'session-over' };
  const { error, message, intervalMs } = (await response.json().catch(() => ({}))) as Partial<FrameError>;
  // Another tab of the same person has a frame there: that says nothing about the others.
  if (error === 'one-at-a-time') return { kind: 'dropped', intervalMs: null };
  if (error === 'too-busy') return { kind: 'dropped', intervalMs: intervalMs ?? null };
  if (response.status >= 500 || response.status === 408 || response.status === 429) return { kind: 'away' };
  return { kind: 'refused', message: message ?? '', stopsRecording: response.status === 409 };
}
