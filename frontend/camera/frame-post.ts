import type { Prediction, RecordedDetail } from '../events';

const TIMEOUT_MS = 5_000;

/** Outcome of one frame. `intervalMs`: least time between the starts of two frames; 0: no limit. */
export type FrameReply =
  | {
      kind: 'answered';
      prediction: Prediction | null;
      recorded: RecordedDetail | null;
      roundTripMs: number;
      intervalMs: number;
    }
  /** The server is too busy to process the frame. `intervalMs`: null if the server did not name an interval. */
  | { kind: 'dropped'; intervalMs: number | null }
  /** The server rejected this frame. `stopsRecording`: it will reject further frames of this label, too. */
  | { kind: 'refused'; message: string; stopsRecording: boolean }
  | { kind: 'session-over' }
  | { kind: 'away' };

/** The pictures of one hold of the record button. */
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

/** Sends one frame to `path` and waits up to 5 s for the answer. Never throws; `signal` cancels the request. */
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
  const cancellation = new AbortController();
  const abort = () => cancellation.abort();
  const timeout = setTimeout(abort, TIMEOUT_MS);
  signal.addEventListener('abort', abort);
  const startedAt = performance.now();
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: jpeg,
      headers: { 'Content-Type': 'image/jpeg', 'X-XSRF-TOKEN': csrfToken() },
      cache: 'no-store',
      signal: cancellation.signal,
    });
    return await replyOf(response, startedAt);
  } catch {
    return { kind: 'away' };
  } finally {
    clearTimeout(timeout);
    signal.removeEventListener('abort', abort);
  }
}

/** Returns the CSRF token of the cookie. It is read for each frame, because a sign-in changes it. */
function csrfToken(): string {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
}

async function replyOf(response: Response, startedAt: number): Promise<FrameReply> {
  if (response.ok) {
    const { prediction, recorded, intervalMs = 0 } = (await response.json()) as FrameAnswer;
    return { kind: 'answered', prediction, recorded, roundTripMs: performance.now() - startedAt, intervalMs };
  }
  if (response.status === 401) return { kind: 'session-over' };
  const { error, message, intervalMs } = (await response.json().catch(() => ({}))) as Partial<FrameError>;
  // Another tab of the same person has a frame in flight. This says nothing about the load of the server.
  if (error === 'one-at-a-time') return { kind: 'dropped', intervalMs: null };
  if (error === 'too-busy') return { kind: 'dropped', intervalMs: intervalMs ?? null };
  if (response.status >= 500 || response.status === 408 || response.status === 429) return { kind: 'away' };
  return { kind: 'refused', message: message ?? '', stopsRecording: response.status === 409 };
}
