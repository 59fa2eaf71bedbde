import {
  Chart,
  type ChartConfiguration,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Mark, marking } from './chart/mark';
import { type Paint, paintOf, painted } from './chart/paint';
import { SchemeWatch } from './chart/scheme';
import { type ChartPoint, Series } from './chart/series';
import { tokens } from './styles';
import { type Texts, language, text } from './texts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Legend, Tooltip);

const DRAW_INTERVAL_MS = 100;
const SUMMARY_INTERVAL_MS = 1_000;

/** A point of the line with this index in `config.data.datasets`. */
export interface Appended extends ChartPoint {
  dataset: number;
}

/** A live line chart: the server sends its configuration once and then points. */
@customElement('classlens-chart')
export class ClasslensChart extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: relative;
        block-size: 220px;
        min-inline-size: 0;
      }
      .frame {
        position: absolute;
        inset: 0;
      }
    `,
  ];

  @property({ attribute: false }) texts: Texts = {};
  /** Accessible name of the chart. */
  @property() name = '';
  /** A Chart.js configuration of a line chart, as JSON; the data as {x, y}. */
  @property({ attribute: false }) config: ChartConfiguration<'line'> | null = null;

  /** A position that is marked by a vertical line. */
  @property({ attribute: false }) mark: Mark | null = null;

  @state() private summary = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.probe') private probe!: HTMLElement;

  private chart: Chart<'line'> | null = null;
  private series: Series[] = [];
  private drawTimer = 0;
  private drawnAt = 0;
  private summarizedAt = 0;

  constructor() {
    super();
    new SchemeWatch(this, () => this.rebuild());
  }

  /** Appends points, in ascending order of x. (The DOM already has a method `append`.) */
  appendPoints(points: readonly Appended[]) {
    for (const { dataset, x, y } of points) (this.series[dataset] ??= new Series()).add({ x, y });
    this.draw();
  }

  /** Removes all points. */
  reset() {
    this.series = [];
    this.draw();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.rebuild();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.drawTimer);
    this.drawTimer = 0;
    this.chart?.destroy();
    this.chart = null;
  }

  override render() {
    return html`
      <div class="frame"><canvas role="img" aria-label=${this.name} aria-describedby="summary"></canvas></div>
      <span class="probe" hidden></span>
      <p id="summary" class="for-readers">${this.summary}</p>
    `;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('config') || !this.config) return;
    const given = this.config.data.datasets.map((set) => new Series((set.data ?? []) as ChartPoint[]));
    // Points may arrive before the configuration.
    if (given.some((line) => line.points.length) || !this.series.length) this.series = given;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('config')) this.rebuild();
    else if (changed.has('mark')) this.draw();
  }

  private rebuild() {
    this.chart?.destroy();
    this.chart = null;
    if (!this.config || !this.isConnected) return;
    const paint: Paint = paintOf(this.probe);
    this.chart = new Chart(this.canvas, {
      ...painted(this.config, paint),
      plugins: [
        marking(
          () => this.mark,
          () => paint,
        ),
      ],
    });
    this.drawNow();
  }

  /** Draws at most ten times per second, however fast points arrive. */
  private draw() {
    if (this.drawTimer || !this.isConnected) return;
    const wait = Math.max(0, this.drawnAt + DRAW_INTERVAL_MS - performance.now());
    this.drawTimer = window.setTimeout(() => {
      this.drawTimer = 0;
      this.drawNow();
    }, wait);
  }

  private drawNow() {
    if (!this.chart) return;
    this.chart.data.datasets.forEach((set, index) => {
      set.data = (this.series[index]?.points ?? []) as typeof set.data;
    });
    this.chart.update('none');
    this.drawnAt = performance.now();
    if (this.drawnAt - this.summarizedAt < SUMMARY_INTERVAL_MS && this.summary) return;
    this.summarizedAt = this.drawnAt;
    this.summary = this.lastValues();
  }

  private lastValues(): string {
    const number = new Intl.NumberFormat(language(), { maximumSignificantDigits: 3 });
    const values = (this.config?.data.datasets ?? []).flatMap((set, index) => {
      const last = this.series[index]?.last;
      return last ? [text(this.texts, 'value', set.label ?? '', number.format(last.y ?? 0))] : [];
    });
    return values.length ? text(this.texts, 'summary', values.join(', ')) : text(this.texts, 'empty');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classlens-chart': ClasslensChart;
  }
}
