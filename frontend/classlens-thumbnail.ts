import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tokens } from './styles';

const PERIOD_MS = 1_000;

/** A picture that changes on the server, such as the latest frame of a camera. Polled once per second while visible. */
@customElement('classlens-thumbnail')
export class ClasslensThumbnail extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: 10px;
        background: var(--_raised);
        color: var(--_muted);
        text-align: center;
        font-size: 0.875rem;
      }
      img {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        object-fit: cover;
      }
      p {
        margin: 8px;
      }
    `,
  ];

  /** Address of the picture, relative to the page's base. The status 204 means that there is no picture. */
  @property() src = '';
  @property() description = '';
  /** Text that is shown without a picture. */
  @property() none = '';

  @state() private url = '';
  private running: AbortController | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.running = new AbortController();
    void this.poll(this.running.signal);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.running?.abort();
    this.show(null);
  }

  override render() {
    return this.url ? html`<img src=${this.url} alt=${this.description} />` : html`<p>${this.none}</p>`;
  }

  private async poll(signal: AbortSignal) {
    while (!signal.aborted) {
      if (!document.hidden) await this.refresh(signal);
      await new Promise((resolve) => setTimeout(resolve, PERIOD_MS));
    }
  }

  private async refresh(signal: AbortSignal) {
    try {
      const response = await fetch(new URL(this.src, document.baseURI), { cache: 'no-store', signal });
      const picture = response.status === 200 ? await response.blob() : null;
      if (!signal.aborted) this.show(picture);
    } catch {
      // Unreachable server, or cancelled: the last picture stays.
    }
  }

  private show(picture: Blob | null) {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = picture ? URL.createObjectURL(picture) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-thumbnail': ClasslensThumbnail;
  }
}
