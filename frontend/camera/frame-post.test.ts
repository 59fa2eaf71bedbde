import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postFrame } from './frame-post';

const JPEG = new Blob(['jpeg'], { type: 'image/jpeg' });

let request: { url: URL; init: RequestInit };
let answer: (signal: AbortSignal) => Promise<Response>;

function post(burst: { label: number; id: string } | null = null, signal = new AbortController().signal) {
  return postFrame('project/7/frames', JPEG, burst, signal);
}

function answerWith(status: number, body: string) {
  answer = () => Promise.resolve(new Response(body, { status }));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    request = { url, init };
    return answer(init.signal!);
  });
  answerWith(200, '{"prediction":null,"recorded":null}');
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the request', () => {
  test('goes to a path relative to the base of the page', async () => {
    await post();
    expect(request.url.href).toBe(new URL('project/7/frames', document.baseURI).href);
    expect(request.url.search).toBe('');
    expect(request.init.method).toBe('POST');
    expect(request.init.body).toBe(JPEG);
  });

  test('names the label and the burst of a recording', async () => {
    await post({ label: 4, id: 'a b' });
    expect(request.url.searchParams.get('label')).toBe('4');
    expect(request.url.searchParams.get('burst')).toBe('a b');
  });

  test('carries the token of the cookie, decoded', async () => {
    document.cookie = 'other=1';
    document.cookie = 'XSRF-TOKEN=a%3Db';
    await post();
    expect(request.init.headers).toMatchObject({ 'X-XSRF-TOKEN': 'a=b', 'Content-Type': 'image/jpeg' });
  });
});

describe('the reply', () => {
  test('of an answer holds the prediction, the interval and the time it took', async () => {
    const prediction = { model: 2, probabilities: [], neighbours: [], novel: false };
    const body = JSON.stringify({ prediction, recorded: { label: 4, example: 9 }, intervalMs: 250 });
    answer = () => new Promise((resolve) => setTimeout(() => resolve(new Response(body)), 40));
    const reply = post();
    await vi.advanceTimersByTimeAsync(40);
    expect(await reply).toEqual({
      kind: 'answered',
      prediction,
      recorded: { label: 4, example: 9 },
      roundTripMs: 40,
      intervalMs: 250,
    });
  });

  test('of an answer without an interval has no limit', async () => {
    expect(await post()).toMatchObject({ kind: 'answered', intervalMs: 0 });
  });

  test.each([
    [401, '', { kind: 'session-over' }],
    [429, '{"error":"one-at-a-time","intervalMs":900}', { kind: 'dropped', intervalMs: null }],
    [503, '{"error":"too-busy","intervalMs":900}', { kind: 'dropped', intervalMs: 900 }],
    [503, '{"error":"too-busy"}', { kind: 'dropped', intervalMs: null }],
    [503, 'a proxy says something', { kind: 'away' }],
    [500, '', { kind: 'away' }],
    [408, '', { kind: 'away' }],
    [429, '', { kind: 'away' }],
    [409, '{"error":"full","message":"Enough"}', { kind: 'refused', message: 'Enough', stopsRecording: true }],
    [400, '{"message":"No picture"}', { kind: 'refused', message: 'No picture', stopsRecording: false }],
    [413, '<html>', { kind: 'refused', message: '', stopsRecording: false }],
  ])('to status %d with the body %s is %o', async (status, body, reply) => {
    answerWith(status, body);
    expect(await post()).toEqual(reply);
  });

  test('without a network says that the server is away', async () => {
    answer = () => Promise.reject(new TypeError('no network'));
    expect(await post()).toEqual({ kind: 'away' });
  });

  test('that is no JSON says that the server is away', async () => {
    answerWith(200, '<html>');
    expect(await post()).toEqual({ kind: 'away' });
  });
});

describe('a server that does not answer', () => {
  beforeEach(() => {
    answer = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
  });

  test('counts as away after five seconds', async () => {
    const done = vi.fn();
    void post().then(done);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledExactlyOnceWith({ kind: 'away' });
  });

  test('is given up when the caller gives up', async () => {
    const caller = new AbortController();
    const reply = post(null, caller.signal);
    caller.abort();
    expect(await reply).toEqual({ kind: 'away' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
