import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reports changes between the light and the dark colour scheme, by the system or by the page's own switch. */
export class SchemeWatch implements ReactiveController {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly page: MutationObserver;

  constructor(
    host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {
    this.page = new MutationObserver(changed);
    host.addController(this);
  }

  hostConnected() {
    this.system.addEventListener('change', this.changed);
    this.page.observe(document.documentElement, { attributeFilter: ['theme', 'class', 'style'] });
  }

  hostDisconnected() {
    this.system.removeEventListener('change', this.changed);
    this.page.disconnect();
  }
}
