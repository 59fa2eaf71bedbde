import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host';
import { SchemeWatch } from './scheme';

let host: FakeHost;
let system: EventTarget;
let changed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  system = new EventTarget();
  vi.stubGlobal('matchMedia', () => system);
  host = new FakeHost();
  changed = vi.fn<() => void>();
  new SchemeWatch(host, changed);
  host.connect();
});

afterEach(() => {
  host.disconnect();
  document.documentElement.removeAttribute('theme');
});

test('a change of the system is told', () => {
  system.dispatchEvent(new Event('change'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test("a change of the page's own switch is told", async () => {
  document.documentElement.setAttribute('theme', 'dark');
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
});

test('nothing is told after the element left the page', () => {
  host.disconnect();
  system.dispatchEvent(new Event('change'));
  expect(changed).not.toHaveBeenCalled();
});
