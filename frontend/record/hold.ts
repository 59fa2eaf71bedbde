import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whileConnected } from '../listening';
import { isTyping } from './typing';

export interface HoldHost extends ReactiveControllerHost, EventTarget {
  /** The digit, 1 to 9, that holds the button from anywhere on the page. 0 or null: none. */
  hotkey: number | null;
}

/**
 * Reports when a button is held: with a pointer, with Space or Enter on the button, or with its hotkey. A hold ends when
 * the pointer or key is released, when another window gets the focus, when the tab is hidden, and with Escape.
 */
export class Hold implements ReactiveController {
  /** Pointer id or key code of the current hold; releasing another one does not end it. */
  private holder: number | string | null = null;

  constructor(
    private readonly host: HoldHost,
    private readonly begin: () => void,
    private readonly end: () => void,
  ) {
    host.addController(this);
    whileConnected(host, document, 'keydown', (event) => this.onKeyDown(event));
    whileConnected(host, document, 'keyup', (event) => this.release(event.code));
    whileConnected(host, document, 'visibilitychange', () => this.release());
    whileConnected(host, window, 'blur', () => this.release());
  }

  hostDisconnected() {
    this.release();
  }

  readonly onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    // A captured pointer reports its release to this button, wherever it happens.
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.press(event.pointerId);
  };

  readonly onPointerEnd = (event: PointerEvent) => this.release(event.pointerId);

  private onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      this.release();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || !this.isOurs(event)) return;
    event.preventDefault();
    if (!event.repeat) this.press(event.code);
  }

  private isOurs(event: KeyboardEvent): boolean {
    if (event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter') {
      const target = event.composedPath()[0];
      return target instanceof HTMLElement && target.matches('.hold') && event.composedPath().includes(this.host);
    }
    // By position on the keyboard: a French layout needs Shift for digits.
    const digit = this.host.hotkey;
    return Boolean(digit) && [`Digit${digit}`, `Numpad${digit}`].includes(event.code) && !isTyping(event);
  }

  private press(holder: number | string) {
    if (this.holder !== null) return;
    this.holder = holder;
    this.begin();
  }

  /** Ends the hold of `holder`; without one, any hold. */
  private release(holder = this.holder) {
    if (this.holder === null || this.holder !== holder) return;
    this.holder = null;
    this.end();
  }
}
