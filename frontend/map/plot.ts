import { type SVGTemplateResult, nothing, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { type Texts, text } from '../texts';
import type { MapPoint } from './map-model';
import type { LivePlace } from './messages';
import { shapeOf } from './shapes';

/** Width and height of the plot in its own unit. */
export const SIDE = 1000;

export interface MapLabel {
  id: number;
  name: string;
  /** Any CSS colour. */
  color: string;
  /** Whether the label takes part in trainings. */
  active: boolean;
}

/**
 * @param labels the labels of all points, by id
 * @param size half of a point's side, in the plot's unit
 * @param marked ids of the point in the tab order and of the one whose picture is shown
 */
export function pointsOf(
  points: readonly MapPoint[],
  labels: ReadonlyMap<number, MapLabel>,
  size: number,
  marked: { inTabOrder: number | undefined; shown: number | undefined },
  texts: Texts,
): SVGTemplateResult {
  const point = ({ id, label, x, y, number }: MapPoint) => {
    const { name, color, active } = labels.get(label)!;
    return svg`<path
      class=${classMap({ point: true, hollow: !active, shown: id === marked.shown })}
      data-id=${id}
      data-label=${label}
      d=${shapeOf(label)}
      style=${styleMap({ color })}
      transform="translate(${Math.round(x * SIDE)} ${Math.round(y * SIDE)}) scale(${size})"
      role="option"
      aria-selected=${id === marked.shown}
      tabindex=${id === marked.inTabOrder ? 0 : -1}
      aria-label=${text(texts, 'point', name, number)}
    />`;
  };
  return svg`${repeat(points, ({ id }) => id, point)}`;
}

/** The point of the camera's picture. */
export function liveOf(live: LivePlace | null, size: number): SVGTemplateResult | typeof nothing {
  if (!live) return nothing;
  const at = { transform: `translate(${live.x * SIDE}px, ${live.y * SIDE}px) scale(${size})` };
  return svg`<g class="live" style=${styleMap(at)} aria-hidden="true">
    <circle class="halo" r="2.2" /><circle class="ring" r="2.2" /><circle class="dot" r=".7" />
  </g>`;
}

/** Returns the point nearest to a position on the screen, or null if none is within `maxDistance`. */
export function pointAt(
  points: readonly MapPoint[],
  plot: DOMRect,
  { clientX, clientY }: { clientX: number; clientY: number },
  maxDistance: number,
): MapPoint | null {
  let best: MapPoint | null = null;
  let nearestDistance = maxDistance;
  for (const point of points) {
    const distance = Math.hypot(plot.left + point.x * plot.width - clientX, plot.top + point.y * plot.height - clientY);
    if (distance <= nearestDistance) {
      nearestDistance = distance;
      best = point;
    }
  }
  return best;
}

/** Returns the next point in the order of x (left, right) or of y (up, down), or the first or last point (Home, End). */
export function pointInDirection(key: string, from: MapPoint, points: readonly MapPoint[]): MapPoint | null {
  const across = key === 'ArrowLeft' || key === 'ArrowRight';
  const order = [...points].sort((a, b) => (across ? a.x - b.x : a.y - b.y) || a.id - b.id);
  const place = order.findIndex(({ id }) => id === from.id);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return order[Math.min(place + 1, order.length - 1)];
    case 'ArrowLeft':
    case 'ArrowUp':
      return order[Math.max(place - 1, 0)];
    case 'Home':
      return points[0];
    case 'End':
      return points[points.length - 1];
    default:
      return null;
  }
}
