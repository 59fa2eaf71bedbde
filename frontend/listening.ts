import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Listens on the document or the window while the host is connected. */
export function whileConnected<K extends keyof DocumentEventMap>(
  host: ReactiveControllerHost,
  target: Document,
  type: K,
  listener: (event: DocumentEventMap[K]) => void,
): void;
export function whileConnected<K extends keyof WindowEventMap>(
  host: ReactiveControllerHost,
  target: Window,
  type: K,
  listener: (event: WindowEventMap[K]) => void,
): void;
export function whileConnected(
  host: ReactiveControllerHost,
  target: EventTarget,
  type: string,
  listener: (event: never) => void,
) {
  const controller: ReactiveController = {
    hostConnected: () => target.addEventListener(type, listener as EventListener),
    hostDisconnected: () => target.removeEventListener(type, listener as EventListener),
  };
  host.addController(controller);
}
