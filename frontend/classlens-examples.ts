import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from './events';
import { type Act, actButton } from './examples/act-button';
import { target } from './examples/arrow-keys';
import { examplesStyles } from './examples/examples-styles';
import { type Other, moveChoice } from './examples/move-choice';
import { picture } from './examples/picture';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { type Texts, counted, text } from './texts';

/** So many are shown until one asks for all. */
const FEW = 24;

/**
 * The pictures of one label, newest first, each with a button that deletes it and, where there are other labels, one
 * that moves it to one of them. With `label` set, a picture that was
 * just recorded appears at once; the server's list may follow when it likes. Ids grow from picture to picture.
 *
 * Tab reaches the buttons of one picture, the arrow keys the others; Delete and Backspace delete it.
 *
 * @fires classlens-example-delete
 * @fires classlens-example-move
 */
@customElement('classlens-examples')
export class ClasslensExamples extends LitElement {
  static override styles = [tokens, buttons, examplesStyles];

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
  /** The labels that a picture can be moved to. */
  @property({ attribute: false }) others: readonly Other[] = [];

  @state() private all = false;
  /** The one that the tab key reaches. */
  @state() private current: number | null = null;
  @state() private fresh: readonly number[] = [];
  /** For which a label is being chosen. */
  @state() private moving: number | null = null;
  private readonly leaving = new Set<number>();
  /** The focus goes to a button of the current picture once that is there. */
  private refocus: Act | null = null;

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
          ${picture(this.pictures, id, name, count - index)}
          ${this.readonly ? nothing : this.act('delete', id, count - index, id === reached)}
          ${this.readonly || !this.others.length ? nothing : this.act('move', id, count - index, id === reached)}
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
      ${this.choice(shown, count)}
      ${
        count > FEW
          ? html`<button class="more" aria-expanded=${this.all} @click=${() => (this.all = !this.all)}>
              ${this.all ? text(this.texts, 'show-few') : text(this.texts, 'show-all', count)}
            </button>`
          : nothing
      }
    `;
  }

  private act(act: Act, id: number, number: number, reached: boolean) {
    return actButton(
      { act, id, reached, opened: this.moving === id, number, labelName: this.labelName },
      this.texts,
      () => (act === 'delete' ? this.deleteExample(id) : this.askWhere(id)),
      () => (this.current = id),
    );
  }

  private choice(shown: readonly number[], count: number) {
    const id = this.moving;
    if (id === null || this.readonly || !shown.includes(id)) return nothing;
    return moveChoice(
      text(this.texts, 'move', count - shown.indexOf(id), this.labelName),
      this.others,
      this.texts,
      (label) => this.moveExample(id, label),
      () => this.stay(id),
    );
  }

  override updated(changed: PropertyValues) {
    if (changed.has('moving') && this.moving !== null) {
      this.renderRoot.querySelector<HTMLElement>('.move-choice button')?.focus();
    }
    if (!this.refocus || this.current === null || !this.shown.includes(this.current)) return;
    this.button(this.current, this.refocus)?.focus();
    this.refocus = null;
  }

  private askWhere(id: number) {
    this.moving = this.moving === id ? null : id;
  }

  private stay(id: number) {
    this.moving = null;
    this.current = id;
    this.refocus = 'move';
  }

  private moveExample(id: number, label: number) {
    this.moving = null;
    this.fresh = this.fresh.filter((other) => other !== id);
    this.leave(id, 'move');
    emit(this, 'classlens-example-move', { example: id, label });
  }

  /** What has the focus goes to the picture beside this one. */
  private leave(id: number, act: Act) {
    const shown = this.shown;
    const index = shown.indexOf(id);
    this.current = shown[index + 1] ?? shown[index - 1] ?? null;
    this.refocus = act;
  }

  private deleteExample(id: number) {
    if (this.leaving.has(id)) return;
    const focused = this.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement && focused.dataset['id'] === String(id)) this.leave(id, 'delete');
    this.leaving.add(id);
    if (this.moving === id) this.moving = null;
    this.fresh = this.fresh.filter((other) => other !== id);
    this.requestUpdate();
    emit(this, 'classlens-example-delete', { example: id });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const { id: of, act } = (event.target as HTMLElement).dataset;
    const id = Number(of);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.deleteExample(id);
      return;
    }
    const shown = this.shown;
    const to = target(event.key, shown.indexOf(id), shown.length);
    if (to === null) return;
    event.preventDefault();
    this.button(shown[to], act as Act)?.focus();
  };

  private button(id: number, act: Act): HTMLElement | null {
    return this.renderRoot.querySelector(`button[data-id="${id}"][data-act="${act}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-examples': ClasslensExamples;
  }
}
