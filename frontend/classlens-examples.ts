import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from './events';
import { examplesLook } from './examples/examples-look';
import { closeIcon } from './icons';
import { whileConnected } from './listening';
import { buttons, tokens } from './look';
import { type Texts, counted, text } from './texts';

/** So many are shown until one asks for all. */
const FEW = 24;

/**
 * The pictures of one label, newest first, each with a button that deletes it. With `label` set, a picture that was
 * just recorded appears at once; the server's list may follow when it likes. Ids grow from picture to picture.
 *
 * Tab reaches one picture, the arrow keys the others; Delete, Backspace, Enter or space delete it.
 *
 * @fires classlens-example-delete
 */
@customElement('classlens-examples')
export class ClasslensExamples extends LitElement {
  static override styles = [tokens, buttons, examplesLook];

  /** Folder of the pictures, relative to the page's base; empty: none are kept, and numbers stand for them. */
  @property() pictures = '';
  /** Nothing can be deleted. */
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) texts: Texts = {};
  /** Ids, oldest first. */
  @property({ attribute: false }) examples: readonly number[] = [];
  /** The label whose recordings appear here at once. */
  @property({ type: Number }) label: number | null = null;
  @property() labelName = '';

  @state() private all = false;
  /** The one that the tab key reaches. */
  @state() private current: number | null = null;
  @state() private fresh: readonly number[] = [];
  private readonly leaving = new Set<number>();
  /** Where the focus goes when the deleted picture is gone. */
  private refocus = false;

  constructor() {
    super();
    whileConnected(this, document, 'classlens-recorded', ({ detail }) => {
      if (detail.label === this.label) this.fresh = [...this.fresh, detail.example];
    });
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('label')) this.fresh = [];
    if (!changed.has('examples')) return;
    // The server knows every picture up to its newest; what it left out is deleted.
    const newest = this.examples.at(-1) ?? Infinity;
    this.fresh = this.fresh.filter((id) => id > newest);
    this.leaving.clear();
  }

  /** Newest first. */
  private get shown(): number[] {
    const ids = [...this.examples, ...this.fresh].reverse();
    return this.all ? ids : ids.slice(0, FEW);
  }

  override render() {
    const count = this.examples.length + this.fresh.length;
    if (!count) return html`<p class="empty small">${text(this.texts, 'empty')}</p>`;
    const shown = this.shown;
    const reached = this.current !== null && shown.includes(this.current) ? this.current : shown[0];
    const item = (id: number, index: number) => {
      const name = text(this.texts, 'picture', count - index, this.labelName);
      return html`
        <li class=${this.leaving.has(id) ? 'leaving' : ''}>
          ${this.pictures
            ? html`<img
                src="${this.pictures}/${id}.jpg"
                alt=${name}
                width="72"
                height="72"
                loading="lazy"
                decoding="async"
                @error=${hide}
              />`
            : html`<span class="no-picture" role="img" aria-label=${name}>${count - index}</span>`}
          ${this.readonly
            ? nothing
            : html`<button
                data-id=${id}
                tabindex=${id === reached ? 0 : -1}
                aria-label=${text(this.texts, 'delete', count - index, this.labelName)}
                title=${text(this.texts, 'delete-short')}
                @click=${() => this.deleteExample(id)}
                @focus=${() => (this.current = id)}
              >
                <span>${closeIcon}</span>
              </button>`}
        </li>
      `;
    };
    return html`
      <ul
        class=${this.all ? 'all' : ''}
        role="list"
        aria-label=${counted(this.texts, 'pictures', count, this.labelName)}
        @keydown=${this.onKey}
      >
        ${repeat(shown, (id) => id, item)}
      </ul>
      ${count > FEW
        ? html`<button class="more" aria-expanded=${this.all} @click=${() => (this.all = !this.all)}>
            ${this.all ? text(this.texts, 'show-few') : text(this.texts, 'show-all', count)}
          </button>`
        : nothing}
    `;
  }

  override updated() {
    if (!this.refocus || this.current === null || !this.shown.includes(this.current)) return;
    this.refocus = false;
    this.button(this.current)?.focus();
  }

  private deleteExample(id: number) {
    if (this.leaving.has(id)) return;
    const shown = this.shown;
    const index = shown.indexOf(id);
    const hadFocus = this.shadowRoot?.activeElement === this.button(id);
    this.leaving.add(id);
    this.fresh = this.fresh.filter((other) => other !== id);
    this.current = shown[index + 1] ?? shown[index - 1] ?? null;
    this.refocus = hadFocus;
    this.requestUpdate();
    emit(this, 'classlens-example-delete', { example: id });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const id = Number((event.target as HTMLElement).dataset['id']);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.deleteExample(id);
      return;
    }
    const shown = this.shown;
    const to = target(event.key, shown.indexOf(id), shown.length);
    if (to === null) return;
    event.preventDefault();
    this.button(shown[to])?.focus();
  };

  private button(id: number): HTMLElement | null {
    return this.renderRoot.querySelector(`button[data-id="${id}"]`);
  }
}

/** A plain square rather than the browser's broken picture. */
function hide(event: Event) {
  (event.target as HTMLElement).style.visibility = 'hidden';
}

function target(key: string, index: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, length - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-examples': ClasslensExamples;
  }
}
