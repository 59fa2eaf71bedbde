import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Counts down for someone who has to walk before the camera, then begins. */
export class Countdown implements ReactiveController {
  /** Seconds to go; 0 when none is running. */
  remaining = 0;
  private timer = 0;
  private then = () => {};

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ticked: (remaining: number) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected() {
    this.cancel();
  }

  start(seconds: number, then: () => void) {
    this.cancel();
    this.then = then;
    this.show(seconds);
    if (seconds > 0) this.timer = window.setInterval(() => this.tick(), 1_000);
    else then();
  }

  cancel() {
    clearInterval(this.timer);
    if (this.remaining) this.show(0);
  }

  private tick() {
    this.show(this.remaining - 1);
    if (this.remaining) return;
    clearInterval(this.timer);
    this.then();
  }

  private show(remaining: number) {
    this.remaining = remaining;
    this.host.requestUpdate();
    this.ticked(remaining);
  }
}
