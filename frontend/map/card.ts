import { type TemplateResult, html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Texts, language, text } from '../texts';
import { mark } from './legend';
import type { MapPoint } from './map-model';
import type { MapLabel } from './plot';

/**
 * The picture of a point with its class and time, on the side with more room. Without stored pictures, class and time
 * only. Hidden from screen readers, which read the point itself.
 */
export function card(point: MapPoint, label: MapLabel, pictures: string, texts: Texts): TemplateResult {
  const { x, y } = point;
  const at = {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    transform: `translate(${x < 0.5 ? '14px' : 'calc(-100% - 14px)'}, ${-100 * y}%)`,
  };
  return html`<div class="card" style=${styleMap(at)} aria-hidden="true">
    ${pictures ? html`<img src="${pictures}/${point.id}.jpg" alt="" width="128" height="128" />` : nothing}
    <span class="whose">${mark(label)}<strong>${label.name}</strong></span>
    <span class="small">${text(texts, 'taken', time(point.taken))}</span>
  </div>`;
}

function time(seconds: number): string {
  const taken = new Date(seconds * 1000);
  const today = taken.toDateString() === new Date().toDateString();
  const style = today ? ({ timeStyle: 'medium' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language(), style).format(taken);
}
