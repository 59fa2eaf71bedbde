import type { ReactiveController } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Hold, type HoldHost } from './hold';

let host: HTMLElement & HoldHost;
let button: HTMLButtonElement;
let hold: Hold;
let controllers: ReactiveController[];
let log: string[];

beforeEach(() => {
  controllers = [];
  log = [];
  host = Object.assign(document.createElement('div'), {
    hotkey: 2,
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => {},
    requestUpdate: () => {},
    updateComplete: Promise.resolve(true),
  });
  button = document.createElement('button');
  button.className = 'hold';
  button.setPointerCapture = (id) => void log.push(`capture ${id}`);
  host.append(button);
  document.body.append(host);
  hold = new Hold(
    host,
    () => log.push('begin'),
    () => log.push('end'),
  );
  controllers.forEach((controller) => controller.hostConnected?.());
  button.addEventListener('pointerdown', hold.onPointerDown);
  button.addEventListener('pointerup', hold.onPointerEnd);
});

afterEach(() => {
  disconnect();
  document.body.replaceChildren();
});

function disconnect() {
  controllers.forEach((controller) => controller.hostDisconnected?.());
}

function key(type: 'keydown' | 'keyup', code: string, init: KeyboardEventInit = {}, target: Element = document.body) {
  const event = new KeyboardEvent(type, { code, bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function pointer(type: 'pointerdown' | 'pointerup', init: PointerEventInit = {}) {
  button.dispatchEvent(new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, ...init }));
}

describe('a pointer', () => {
  test('holds from pressing to letting go, and is captured', () => {
    pointer('pointerdown');
    expect(log).toEqual(['capture 1', 'begin']);
    pointer('pointerup');
    expect(log).toEqual(['capture 1', 'begin', 'end']);
  });

  test('does not let go for another one', () => {
    pointer('pointerdown');
    pointer('pointerup', { pointerId: 2 });
    expect(log).toEqual(['capture 1', 'begin']);
  });

  test.each([{ button: 2 }, { isPrimary: false }])('does not hold with %o', (init) => {
    pointer('pointerdown', init);
    expect(log).toEqual([]);
  });

  test('and a key do not hold twice', () => {
    pointer('pointerdown');
    key('keydown', 'Digit2');
    key('keyup', 'Digit2');
    expect(log).toEqual(['capture 1', 'begin']);
  });
});

describe('a key', () => {
  test.each(['Digit2', 'Numpad2'])('%s holds from anywhere on the page', (code) => {
    const down = key('keydown', code);
    expect(down.defaultPrevented).toBe(true);
    expect(log).toEqual(['begin']);
    key('keyup', code);
    expect(log).toEqual(['begin', 'end']);
  });

  test.each(['Space', 'Enter', 'NumpadEnter'])('%s holds on the button only', (code) => {
    key('keydown', code);
    expect(log).toEqual([]);
    key('keydown', code, {}, button);
    expect(log).toEqual(['begin']);
  });

  test('that repeats itself holds once', () => {
    key('keydown', 'Digit2');
    const again = key('keydown', 'Digit2', { repeat: true });
    expect(again.defaultPrevented).toBe(true);
    expect(log).toEqual(['begin']);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'])('with %s is left to the browser', (modifier) => {
    const down = key('keydown', 'Digit2', { [modifier]: true });
    expect(down.defaultPrevented).toBe(false);
    expect(log).toEqual([]);
  });

  test('of another button does nothing', () => {
    key('keydown', 'Digit3');
    expect(log).toEqual([]);
  });

  test('means nothing where there is no hotkey', () => {
    host.hotkey = null;
    key('keydown', 'Digit2');
    expect(log).toEqual([]);
  });

  test.each([
    ['an input', '<input>', []],
    ['a text area', '<textarea></textarea>', []],
    ['an editable element', '<p contenteditable="true"></p>', []],
    ['a checkbox', '<input type="checkbox">', ['begin']],
  ])('typed into %s holds only where no text is taken', (_, html, expected) => {
    const field = document.createElement('div');
    field.innerHTML = html;
    document.body.append(field);
    key('keydown', 'Digit2', {}, field.firstElementChild!);
    expect(log).toEqual(expected);
  });
});

describe('a hold ends', () => {
  beforeEach(() => void key('keydown', 'Digit2'));

  test.each([
    ['Escape', () => void key('keydown', 'Escape', { key: 'Escape' })],
    ['another window', () => void window.dispatchEvent(new Event('blur'))],
    ['a hidden tab', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ['an element that leaves the page', disconnect],
  ])('with %s, and once', (_, leave) => {
    leave();
    expect(log).toEqual(['begin', 'end']);
    key('keyup', 'Digit2');
    expect(log).toEqual(['begin', 'end']);
  });

  test('not with another key', () => {
    key('keyup', 'Digit3');
    expect(log).toEqual(['begin']);
  });
});

test('nothing holds after the element left the page', () => {
  disconnect();
  key('keydown', 'Digit2');
  expect(log).toEqual([]);
});
