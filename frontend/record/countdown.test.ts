import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host';
import { Countdown } from './countdown';

let host: FakeHost;
let told: number[];
let then: ReturnType<typeof vi.fn<() => void>>;
let countdown: Countdown;

beforeEach(() => {
  vi.useFakeTimers();
  host = new FakeHost();
  told = [];
  then = vi.fn<() => void>();
  countdown = new Countdown(host, (remaining) => told.push(remaining));
});

afterEach(() => {
  vi.useRealTimers();
});

test('each second is told, and the action begins with the last', () => {
  countdown.start(3, then);
  expect(told).toEqual([3]);
  vi.advanceTimersByTime(2_999);
  expect(told).toEqual([3, 2, 1]);
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(told).toEqual([3, 2, 1, 0]);
  expect(then).toHaveBeenCalledTimes(1);
  expect(host.updates).toBe(4);
});

test('nothing happens after the end', () => {
  countdown.start(1, then);
  vi.advanceTimersByTime(10_000);
  expect(then).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('without seconds the action begins at once', () => {
  countdown.start(0, then);
  expect(then).toHaveBeenCalledTimes(1);
  expect(countdown.remaining).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a countdown that was cancelled begins nothing', () => {
  countdown.start(3, then);
  vi.advanceTimersByTime(1_000);
  countdown.cancel();
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([3, 2, 0]);
  expect(then).not.toHaveBeenCalled();
});

test('an element that leaves the page cancels its countdown', () => {
  countdown.start(3, then);
  host.disconnect();
  vi.advanceTimersByTime(10_000);
  expect(countdown.remaining).toBe(0);
  expect(then).not.toHaveBeenCalled();
});

test('a second start replaces the first', () => {
  const other = vi.fn<() => void>();
  countdown.start(3, then);
  vi.advanceTimersByTime(500);
  countdown.start(2, other);
  vi.advanceTimersByTime(2_000);
  expect(other).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(10_000);
  expect(then).not.toHaveBeenCalled();
});
