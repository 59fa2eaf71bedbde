import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FrameLoop } from './frame-loop';
import type { Burst, FrameReply } from './frame-post';

const BURST: Burst = { label: 3, id: 'a' };

let posted: { at: number; jpeg: unknown }[];
let answer: () => Promise<Response>;
let picture: Blob | null;
let burst: Burst | null;
let replies: FrameReply['kind'][];
let grabbed: number;
let loop: FrameLoop;

function reply(status: number, body: object) {
  return () => Promise.resolve(new Response(JSON.stringify(body), { status }));
}

const answered = reply(200, { prediction: null, recorded: null });
const tooBusy = reply(503, { error: 'too-busy' });

/** When frames were sent, in milliseconds since the start. */
const times = () => posted.map(({ at }) => Math.round(at));

beforeEach(() => {
  vi.useFakeTimers();
  const began = performance.now();
  posted = [];
  replies = [];
  grabbed = 0;
  answer = answered;
  picture = new Blob(['jpeg']);
  burst = null;
  vi.stubGlobal('fetch', (_: URL, { body }: RequestInit) => {
    posted.push({ at: performance.now() - began, jpeg: body });
    return answer();
  });
  loop = new FrameLoop({
    grab: () => {
      grabbed++;
      return Promise.resolve(picture && new Blob([picture]));
    },
    path: () => 'frames',
    burst: () => burst,
    framesPerSecond: () => 10,
    replied: ({ kind }) => replies.push(kind),
  });
});

afterEach(() => {
  loop.stop();
  vi.useRealTimers();
});

describe('while the server answers', () => {
  test('as many frames are sent as the page wants a second', async () => {
    loop.start();
    await vi.advanceTimersByTimeAsync(350);
    expect(times()).toEqual([0, 100, 200, 300]);
    expect(replies).toEqual(['answered', 'answered', 'answered', 'answered']);
  });

  test('the rate is that of the last two seconds', async () => {
    loop.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(loop.fps).toBeCloseTo(10, 6);
  });

  test('no second frame is sent before the first is answered', async () => {
    answer = () => new Promise(() => {});
    loop.start();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(times()).toEqual([0]);
  });

  test('the interval that the server asks for is kept', async () => {
    answer = reply(200, { prediction: null, recorded: null, intervalMs: 400 });
    loop.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(times()).toEqual([0, 400, 800]);
    expect(loop.intervalMs).toBe(400);
  });

  test('the time of an answer counts towards the interval', async () => {
    answer = () => new Promise((resolve) => setTimeout(() => void answered().then(resolve), 70));
    loop.start();
    await vi.advanceTimersByTimeAsync(250);
    expect(times()).toEqual([0, 100, 200]);
  });
});

describe('while the server is busy', () => {
  test('a dropped frame is replaced by a new one', async () => {
    answer = tooBusy;
    loop.start();
    await vi.advanceTimersByTimeAsync(600);
    expect(posted.length).toBeGreaterThan(1);
    expect(posted[1].jpeg).not.toBe(posted[0].jpeg);
    expect(grabbed).toBe(posted.length);
  });

  test('a dropped frame of a recording is sent again', async () => {
    answer = tooBusy;
    burst = BURST;
    loop.start();
    await vi.advanceTimersByTimeAsync(600);
    expect(posted.length).toBeGreaterThan(1);
    expect(posted.every(({ jpeg }) => jpeg === posted[0].jpeg)).toBe(true);
    expect(grabbed).toBe(1);
  });

  test.each([
    [0, 150],
    [0.5, 200],
    [1, 250],
  ])('the pause after a dropped frame depends on chance: %d gives %d ms', async (chance, pause) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    answer = tooBusy;
    loop.start();
    await vi.advanceTimersByTimeAsync(pause + 10);
    expect(times()).toEqual([0, pause]);
  });

  test('half a second passes after a refusal', async () => {
    answer = reply(409, { message: 'full' });
    loop.start();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(times()).toEqual([0, 500, 1_000]);
  });
});

describe('while the server is away', () => {
  beforeEach(() => {
    answer = () => Promise.reject(new TypeError('no network'));
  });

  test('the longest wait doubles up to eight seconds', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    loop.start();
    await vi.advanceTimersByTimeAsync(23_500);
    expect(times()).toEqual([0, 1_000, 3_000, 7_000, 15_000, 23_000]);
  });

  test('the shortest wait is half a second', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    loop.start();
    await vi.advanceTimersByTimeAsync(1_600);
    expect(times()).toEqual([0, 500, 1_000, 1_500]);
  });

  test('sending at once ends the wait', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    loop.start();
    await vi.advanceTimersByTimeAsync(3_100);
    loop.sendNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(times()).toEqual([0, 1_000, 3_000, 3_100]);
  });

  test('an answer ends the doubling', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    loop.start();
    await vi.advanceTimersByTimeAsync(2_900);
    answer = answered;
    await vi.advanceTimersByTimeAsync(150);
    const away = () => Promise.reject(new TypeError('no network'));
    answer = away;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(times()).toEqual([0, 1_000, 3_000, 3_100, 4_100]);
  });
});

test('without a picture nothing is sent, and half a second later another is taken', async () => {
  picture = null;
  loop.start();
  await vi.advanceTimersByTimeAsync(400);
  picture = new Blob(['jpeg']);
  await vi.advanceTimersByTimeAsync(150);
  expect(grabbed).toBe(2);
  expect(times()).toEqual([500]);
});

test('nothing is sent or told after the loop was stopped', async () => {
  let late: (response: Response) => void = () => {};
  answer = () => new Promise((resolve) => (late = resolve));
  loop.start();
  await vi.advanceTimersByTimeAsync(10);
  loop.stop();
  late(await answered());
  await vi.advanceTimersByTimeAsync(2_000);
  expect(times()).toEqual([0]);
  expect(replies).toEqual([]);
});

test('a loop that is started twice sends one frame at a time', async () => {
  loop.start();
  loop.start();
  await vi.advanceTimersByTimeAsync(50);
  expect(times()).toEqual([0]);
});
