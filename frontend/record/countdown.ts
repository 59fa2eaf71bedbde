import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts seconds down before an action begins, for example to give time to walk in front of the camera. */
export class Countdown implements ReactiveController {
  /** Remaining seconds; 0 while no countdown runs. */
  remaining = 0;
  private timer = 0;
  private action = () => {};

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (remaining: number) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected() {
    this.cancel();
  }

  start(seconds: number, action: () => void) {
    this.cancel();
    this.action = action;
    this.show(seconds);
    if (seconds > 0) this.timer = window.setInterval(() => this.tick(), 1_000);
    else action();
  }

  cancel() {
    clearInterval(this.timer);
    if (this.remaining) this.show(0);
  }

  private tick() {
    this.show(this.remaining - 1);
    if (this.remaining) return;
    clearInterval(this.timer);
    this.action();
  }

  private show(remaining: number) {
    this.remaining = remaining;
    this.host.requestUpdate();
    this.changed(remaining);
  }
}
