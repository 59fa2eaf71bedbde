import { type TemplateResult, html, nothing, svg } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Texts, counted, text } from '../texts';
import type { MapPoint } from './map-model';
import type { MapLabel } from './plot';
import { shapeOf } from './shapes';

/** Shape, colour and number of points of each class. */
export function legend(points: readonly MapPoint[], labels: readonly MapLabel[], texts: Texts): TemplateResult {
  return html`
    <ul class="legend" role="list" aria-label=${text(texts, 'legend')}>
      ${labels.map((label) => {
        const count = points.filter((point) => point.label === label.id).length;
        return html`<li>
          ${mark(label)}
          <span><strong>${label.name}</strong> <span class="small">${counted(texts, 'count', count)}</span></span>
          ${label.active ? nothing : html`<span class="small">${text(texts, 'inactive')}</span>`}
        </li>`;
      })}
    </ul>
  `;
}

/** The symbol of a class. */
export function mark(label: MapLabel): TemplateResult {
  return html`<svg class="mark" viewBox="-1.5 -1.5 3 3" aria-hidden="true">
    ${svg`<path class=${label.active ? '' : 'hollow'} d=${shapeOf(label.id)} style=${styleMap({ color: label.color })} />`}
  </svg>`;
}
