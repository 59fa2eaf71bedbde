import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Debouncer } from './debouncer';

let settled: string[];
let debouncer: Debouncer<string>;

beforeEach(() => {
  vi.useFakeTimers();
  settled = [];
  debouncer = new Debouncer<string>(1_000, (value) => settled.push(value));
});

afterEach(() => {
  vi.useRealTimers();
});

test('a value is passed on once it has stayed for the whole time', () => {
  debouncer.offer('ball');
  vi.advanceTimersByTime(999);
  expect(settled).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(settled).toEqual(['ball']);
});

test('the same value again does not begin the time anew', () => {
  for (let i = 0; i < 10; i++) {
    debouncer.offer('ball');
    vi.advanceTimersByTime(100);
  }
  expect(settled).toEqual(['ball']);
});

test('a value is passed on once, however long it stays', () => {
  for (let i = 0; i < 50; i++) {
    debouncer.offer('ball');
    vi.advanceTimersByTime(100);
  }
  expect(settled).toEqual(['ball']);
});

test('values that alternate are not passed on', () => {
  for (let i = 0; i < 50; i++) {
    debouncer.offer(i % 2 ? 'ball' : 'cup');
    vi.advanceTimersByTime(999);
  }
  expect(settled).toEqual([]);
});

test('nothing is passed on after stopping, and the same value may begin again', () => {
  debouncer.offer('ball');
  debouncer.cancel();
  vi.advanceTimersByTime(5_000);
  expect(settled).toEqual([]);
  debouncer.offer('ball');
  vi.advanceTimersByTime(1_000);
  expect(settled).toEqual(['ball']);
});
