import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element without a page: tests say when it is connected and count how often it asked to be drawn. */
export class FakeHost extends EventTarget implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  private readonly controllers: ReactiveController[] = [];

  addController(controller: ReactiveController) {
    this.controllers.push(controller);
  }

  removeController() {}

  requestUpdate() {
    this.updates++;
  }

  connect() {
    this.controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnect() {
    this.controllers.forEach((controller) => controller.hostDisconnected?.());
  }
}
