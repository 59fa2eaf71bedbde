import { type Chart, type ChartConfiguration, defaults } from 'chart.js';

/** The page's current colours, resolved, because a canvas does not know CSS variables. */
export interface Paint {
  text: string;
  grid: string;
  font: string;
  /** Resolves any CSS colour, also a variable or light-dark(), to one that a canvas understands. */
  color(css: string): string;
}

/** @param probe an invisible element that inherits the chart's custom properties */
export function paintOf(probe: HTMLElement): Paint {
  const color = (css: string) => {
    probe.style.color = css;
    return getComputedStyle(probe).color;
  };
  return {
    text: color('var(--_muted)'),
    grid: color('color-mix(in srgb, var(--_border) 60%, transparent)'),
    font: getComputedStyle(probe).fontFamily,
    color,
  };
}

/** Default colours of lines. */
export const LINES = ['light-dark(#2c54c8, #9db7ff)', 'light-dark(#b4500b, #ffb27d)', 'light-dark(#1b7340, #7ddc9d)'];

type Settings = Record<string, unknown>;

/** Applies the page's colours to the server's configuration. Values from the server override these defaults. */
export function painted(config: ChartConfiguration<'line'>, paint: Paint): ChartConfiguration<'line'> {
  const options = (config.options ?? {}) as Settings;
  const plugins = inside(options, 'plugins');
  const legend = inside(plugins, 'legend');
  const scales = inside(options, 'scales') as Record<string, Settings>;
  return {
    ...config,
    data: {
      ...config.data,
      datasets: config.data.datasets.map((set, index) => ({ ...set, ...lineOf(set, index, paint) })),
    },
    options: {
      maintainAspectRatio: false,
      normalized: true,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      elements: { point: { radius: 0, hitRadius: 12 }, line: { borderWidth: 2.5, tension: 0 } },
      ...options,
      responsive: true,
      animation: false,
      parsing: false,
      plugins: {
        ...plugins,
        legend: {
          ...legend,
          labels: {
            usePointStyle: true,
            pointStyle: 'line',
            generateLabels,
            ...inside(legend, 'labels'),
            ...words(paint),
          },
        },
      },
      scales: Object.fromEntries(
        Object.entries({ x: {}, y: {}, ...scales }).map(([id, scale]) => [id, scaleOf(scale, paint)]),
      ),
    },
  };
}

/** Gives dashed lines a dashed entry in the legend, which Chart.js draws solid by default. */
function generateLabels(chart: Chart) {
  return defaults.plugins.legend.labels.generateLabels(chart).map((label) => {
    const set = chart.data.datasets[label.datasetIndex ?? 0] as { borderDash?: number[] };
    return { ...label, lineDash: set.borderDash ?? [] };
  });
}

function lineOf(set: { borderColor?: unknown; backgroundColor?: unknown }, index: number, paint: Paint) {
  const given = typeof set.borderColor === 'string' ? set.borderColor : LINES[index % LINES.length];
  const fill = typeof set.backgroundColor === 'string' ? set.backgroundColor : given;
  return { borderColor: paint.color(given), backgroundColor: paint.color(fill) };
}

function scaleOf(scale: Settings, paint: Paint): Settings {
  return {
    type: 'linear',
    ...scale,
    grid: { ...inside(scale, 'grid'), color: paint.grid },
    border: { ...inside(scale, 'border'), color: paint.grid },
    ticks: { maxTicksLimit: 7, maxRotation: 0, ...inside(scale, 'ticks'), ...words(paint) },
    title: { ...inside(scale, 'title'), ...words(paint) },
  };
}

function inside(settings: Settings, key: string): Settings {
  return (settings[key] ?? {}) as Settings;
}

function words({ text, font }: Paint): Settings {
  return { color: text, font: { family: font, size: 13 } };
}
