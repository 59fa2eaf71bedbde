import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whileConnected } from '../listening';
import { isTyping } from './typing';

export interface HoldHost extends ReactiveControllerHost, EventTarget {
  /** 1 to 9: this key holds the button from anywhere on the page. 0 or null: none does. */
  hotkey: number | null;
}

/**
 * Tells when a button is held: with a pointer, with space or enter on it, or with its digit. Whatever takes the hold
 * away ends it: letting go anywhere, another window, a hidden tab, Escape.
 */
export class Hold implements ReactiveController {
  /** The pointer or key that holds, so that another one does not let go. */
  private holder: number | string | null = null;

  constructor(
    private readonly host: HoldHost,
    private readonly begin: () => void,
    private readonly end: () => void,
  ) {
    host.addController(this);
    whileConnected(host, document, 'keydown', (event) => this.onKeyDown(event));
    whileConnected(host, document, 'keyup', (event) => this.letGo(event.code));
    whileConnected(host, document, 'visibilitychange', () => this.letGo());
    whileConnected(host, window, 'blur', () => this.letGo());
  }

  hostDisconnected() {
    this.letGo();
  }

  readonly onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    // Captured, the pointer tells this button when it is let go, wherever that is.
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.take(event.pointerId);
  };

  readonly onPointerEnd = (event: PointerEvent) => this.letGo(event.pointerId);

  private onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      this.letGo();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || !this.isOurs(event)) return;
    event.preventDefault();
    if (!event.repeat) this.take(event.code);
  }

  private isOurs(event: KeyboardEvent): boolean {
    if (event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter') {
      const target = event.composedPath()[0];
      return target instanceof HTMLElement && target.matches('.hold') && event.composedPath().includes(this.host);
    }
    // By its place on the keyboard: a French one writes digits with shift only.
    const digit = this.host.hotkey;
    return Boolean(digit) && [`Digit${digit}`, `Numpad${digit}`].includes(event.code) && !isTyping(event);
  }

  private take(holder: number | string) {
    if (this.holder !== null) return;
    this.holder = holder;
    this.begin();
  }

  /** Without a holder: whoever it is. */
  private letGo(holder = this.holder) {
    if (this.holder === null || this.holder !== holder) return;
    this.holder = null;
    this.end();
  }
}
