import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { emit } from './events';
import { type Act, actButton } from './examples/act-button';
import { arrowKeyTarget } from './examples/arrow-keys';
import { examplesStyles } from './examples/examples-styles';
import { type Other, moveChoice } from './examples/move-choice';
import { picture } from './examples/picture';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { type Texts, counted, text } from './texts';

/** Number of pictures that are shown before all are requested. */
const COLLAPSED_COUNT = 24;

/**
 * The pictures of one label, newest first, with buttons to delete a picture or to move it to another label. With `label`
 * set, a recorded picture appears immediately, before the server updates `examples`. Ids are ascending.
 *
 * Tab focuses the buttons of one picture, the arrow keys those of the others; Delete and Backspace delete a picture.
 *
 * @fires classlens-example-delete
 * @fires classlens-example-move
 */
@customElement('classlens-examples')
export class ClasslensExamples extends LitElement {
  static override styles = [tokens, buttons, examplesStyles];

  /** Folder of the pictures, relative to the page's base; empty: pictures are not stored, and numbers are shown. */
  @property() pictures = '';
  /** Pictures can neither be deleted nor moved. */
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) texts: Texts = {};
  /** Ids, oldest first. */
  @property({ attribute: false }) examples: readonly number[] = [];
  /** The label whose recorded pictures appear immediately. */
  @property({ type: Number }) label: number | null = null;
  @property() labelName = '';
  /** The other labels, to which a picture can be moved. */
  @property({ attribute: false }) others: readonly Other[] = [];

  @state() private expanded = false;
  /** Id of the picture whose buttons are in the tab order. */
  @state() private current: number | null = null;
  @state() private recorded: readonly number[] = [];
  /** Id of the picture for which a label is being chosen. */
  @state() private moving: number | null = null;
  private readonly pendingRemovals = new Set<number>();
  /** The button of the current picture that gets the focus after rendering. */
  private refocus: Act | null = null;

  constructor() {
    super();
    whileConnected(this, document, 'classlens-recorded', ({ detail }) => {
      if (detail.label === this.label) this.recorded = [...this.recorded, detail.example];
    });
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('label')) this.recorded = [];
    if (!changed.has('examples')) return;
    // Up to the newest id in the server's list, the list is complete: pictures that are missing in it were deleted.
    const newest = this.examples.at(-1) ?? Infinity;
    this.recorded = this.recorded.filter((id) => id > newest);
    this.pendingRemovals.clear();
  }

  /** Newest first. */
  private get shown(): number[] {
    const ids = [...this.examples, ...this.recorded].reverse();
    return this.expanded ? ids : ids.slice(0, COLLAPSED_COUNT);
  }

  override render() {
    const count = this.examples.length + this.recorded.length;
    if (!count) return html`<p class="empty small">${text(this.texts, 'empty')}</p>`;
    const shown = this.shown;
    const inTabOrder = this.current !== null && shown.includes(this.current) ? this.current : shown[0];
    const item = (id: number, index: number) => {
      const name = text(this.texts, 'picture', count - index, this.labelName);
      return html`
        <li class=${this.pendingRemovals.has(id) ? 'leaving' : ''}>
          ${picture(this.pictures, id, name, count - index)}
          ${this.readonly ? nothing : this.act('delete', id, count - index, id === inTabOrder)}
          ${this.readonly || !this.others.length ? nothing : this.act('move', id, count - index, id === inTabOrder)}
        </li>
      `;
    };
    return html`
      <ul
        class=${this.expanded ? 'all' : ''}
        role="list"
        aria-label=${counted(this.texts, 'pictures', count, this.labelName)}
        @keydown=${this.onKey}
      >
        ${repeat(shown, (id) => id, item)}
      </ul>
      ${this.choice(shown, count)}
      ${
        count > COLLAPSED_COUNT
          ? html`<button class="more" aria-expanded=${this.expanded} @click=${() => (this.expanded = !this.expanded)}>
              ${this.expanded ? text(this.texts, 'show-few') : text(this.texts, 'show-all', count)}
            </button>`
          : nothing
      }
    `;
  }

  private act(act: Act, id: number, number: number, inTabOrder: boolean) {
    return actButton(
      { act, id, inTabOrder, expanded: this.moving === id, number, labelName: this.labelName },
      this.texts,
      () => (act === 'delete' ? this.deleteExample(id) : this.chooseLabel(id)),
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
      () => this.cancelMove(id),
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

  private chooseLabel(id: number) {
    this.moving = this.moving === id ? null : id;
  }

  private cancelMove(id: number) {
    this.moving = null;
    this.current = id;
    this.refocus = 'move';
  }

  private moveExample(id: number, label: number) {
    this.moving = null;
    this.recorded = this.recorded.filter((other) => other !== id);
    this.moveFocusFrom(id, 'move');
    emit(this, 'classlens-example-move', { example: id, label });
  }

  /** Marks the neighbouring picture as the one that gets the focus. */
  private moveFocusFrom(id: number, act: Act) {
    const shown = this.shown;
    const index = shown.indexOf(id);
    this.current = shown[index + 1] ?? shown[index - 1] ?? null;
    this.refocus = act;
  }

  private deleteExample(id: number) {
    if (this.pendingRemovals.has(id)) return;
    const focused = this.shadowRoot?.activeElement;
    if (focused instanceof HTMLElement && focused.dataset['id'] === String(id)) this.moveFocusFrom(id, 'delete');
    this.pendingRemovals.add(id);
    if (this.moving === id) this.moving = null;
    this.recorded = this.recorded.filter((other) => other !== id);
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
    const to = arrowKeyTarget(event.key, shown.indexOf(id), shown.length);
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
