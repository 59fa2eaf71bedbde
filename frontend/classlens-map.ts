import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { whileConnected } from './listening';
import { buttons, tokens } from './styles';
import { card } from './map/card';
import { legend } from './map/legend';
import { mapStyles } from './map/map-styles';
import { MapModel, type MapPoint } from './map/map-model';
import { type MapLabel, SIDE, liveOf, pointAt, pointInDirection, pointsOf } from './map/plot';
import { type Texts, counted, text } from './texts';

/** Greatest distance from a point at which the pointer selects it, in pixels. */
const MAX_DISTANCE = { mouse: 14, touch: 28 };
/** Radius of the points in pixels, by their number. */
const RADII = [
  { upTo: 150, radius: 7 },
  { upTo: 600, radius: 5.5 },
  { upTo: Infinity, radius: 4 },
];

/**
 * All examples as points; examples with similar embeddings lie close together. Points keep their positions when others
 * are added or removed, until a new layout is requested. Another point shows the camera's current picture.
 *
 * Tab focuses one point, the arrow keys the others.
 */
@customElement('classlens-map')
export class ClasslensMap extends LitElement {
  static override styles = [tokens, buttons, mapStyles];

  @property({ attribute: false }) texts: Texts = {};
  /** Address of the embeddings, relative to the page's base. */
  @property() embeddings = '';
  /** Folder of the pictures, relative to the page's base; empty: pictures are not stored. */
  @property() pictures = '';
  @property({ attribute: false }) labels: readonly MapLabel[] = [];
  /** Version of the examples; a change reloads them. */
  @property() version = '';
  /** A closed map fetches and computes nothing. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Whether the camera's picture is shown as a point. */
  @property({ type: Boolean }) live = false;

  /** The point whose picture is shown. */
  @state() private shown: MapPoint | null = null;
  /** Id of the point in the tab order. */
  @state() private current: number | undefined;
  /** Width of the plot in pixels. */
  @state() private width = 400;
  @query('.plot > svg') private plot!: SVGSVGElement | null;

  private readonly model = new MapModel(
    () => this.embeddings,
    () => this.requestUpdate(),
  );
  private readonly resized = new ResizeObserver(() => {
    this.width = this.plot?.getBoundingClientRect().width || this.width;
  });

  constructor() {
    super();
    whileConnected(this, document, 'classlens-answer', () => {
      if (this.open && this.live) void this.model.locateLive();
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    if (this.hasUpdated && this.open) this.model.refresh();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.model.stop();
  }

  /** The points whose class still exists: a deleted class disappears before its points. */
  get points(): readonly MapPoint[] {
    return this.model.points.filter(({ label }) => this.labels.some(({ id }) => id === label));
  }

  override willUpdate() {
    this.shown = this.points.find(({ id }) => id === this.shown?.id) ?? null;
  }

  override updated(changed: PropertyValues<this>) {
    if (this.open && (changed.has('open') || changed.has('version'))) this.model.refresh();
  }

  override render() {
    if (!this.open) return nothing;
    const { points } = this;
    return html`
      ${points.length ? this.sheet(points) : this.message()}
      <span class="for-readers" role="status">${points.length ? text(this.texts, 'ready') : ''}</span>
    `;
  }

  private sheet(points: readonly MapPoint[]) {
    const { live } = this.model;
    const { shown } = this;
    const labels = new Map(this.labels.map((label) => [label.id, label]));
    const size = (RADII.find(({ upTo }) => points.length <= upTo)!.radius * SIDE) / this.width;
    const inTabOrder = points.some(({ id }) => id === this.current) ? this.current : points[0].id;
    const drawn = [this.model.points, this.labels, size, inTabOrder, shown, this.texts];
    const likeliest = live && labels.get(live.label)?.name;
    return html`
      ${this.tools(points.length)}
      <div class="plot" @pointermove=${this.onMove} @pointerleave=${() => (this.shown = null)}>
        <svg
          viewBox="0 0 ${SIDE} ${SIDE}"
          role="listbox"
          aria-label=${counted(this.texts, 'name', points.length)}
          @click=${this.onClick}
          @focusin=${this.onFocus}
          @focusout=${() => (this.shown = null)}
          @keydown=${this.onKey}
        >
          ${guard(drawn, () => pointsOf(points, labels, size, { inTabOrder, shown: shown?.id }, this.texts))}
          ${liveOf(live, (RADII[0].radius * SIDE) / this.width)}
        </svg>
        ${shown ? card(shown, labels.get(shown.label)!, this.pictures, this.texts) : nothing}
      </div>
      <p class="caption small">
        <span>${text(this.texts, 'hint')}</span>
        ${likeliest ? html`<span class="camera">${text(this.texts, 'live', likeliest)}</span>` : nothing}
      </p>
      ${legend(points, this.labels, this.texts)}
    `;
  }

  private tools(count: number) {
    const { state, later } = this.model;
    return html`<div class="tools">
      <button ?disabled=${state !== 'ready'} @click=${() => this.model.rearrange()}>${text(this.texts, 'anew')}</button>
      ${state === 'arranging' ? html`<span class="soon">${this.progress()}</span>` : nothing}
      ${state === 'failed' ? this.failure() : nothing}
      ${state === 'ready' && later > count / 2 ? html`<p class="small">${text(this.texts, 'later')}</p>` : nothing}
    </div>`;
  }

  private message() {
    switch (this.model.state) {
      case 'failed':
        return html`<div class="message">${this.failure()}</div>`;
      case 'ready':
        return html`<div class="message">${text(this.texts, 'few')}</div>`;
      default:
        return html`<div class="message">${text(this.texts, 'arranging')}${this.progress()}</div>`;
    }
  }

  private progress() {
    return html`<progress aria-label=${text(this.texts, 'arranging')} value=${this.model.done} max="1"></progress>`;
  }

  private failure() {
    return html`<span role="alert">${text(this.texts, 'failed')}</span>
      <button @click=${() => this.model.refresh()}>${text(this.texts, 'again')}</button>`;
  }

  private at(event: MouseEvent, reach: number): MapPoint | null {
    return this.plot && pointAt(this.points, this.plot.getBoundingClientRect(), event, reach);
  }

  private readonly onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') this.shown = this.at(event, MAX_DISTANCE.mouse);
  };

  /** For touch screens, which have no hover: a tap on a point shows its picture, a tap elsewhere hides it. */
  private readonly onClick = (event: MouseEvent) => {
    const touch = (event as PointerEvent).pointerType === 'touch';
    this.shown = this.at(event, touch ? MAX_DISTANCE.touch : MAX_DISTANCE.mouse);
    this.current = this.shown?.id ?? this.current;
  };

  private readonly onFocus = ({ target }: FocusEvent) => {
    const point = this.pointOf(target);
    this.current = point?.id;
    if ((target as Element).matches(':focus-visible')) this.shown = point;
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const from = this.pointOf(event.target);
    const to = from && pointInDirection(event.key, from, this.points);
    if (event.key === 'Escape') this.shown = null;
    if (!to) return;
    this.plot?.querySelector<SVGElement>(`[data-id="${to.id}"]`)?.focus();
    event.preventDefault();
  };

  private pointOf(target: EventTarget | null): MapPoint | null {
    const id = Number((target as SVGElement).dataset['id']);
    return this.points.find((point) => point.id === id) ?? null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-map': ClasslensMap;
  }
}
