import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Neighbour } from '../events';
import { type Texts, text } from '../texts';
import type { PredictionLabel } from './ranking';

/** Most neighbours that are shown; the others vote, too. */
const SHOWN = 5;
const CACHE_SIZE = 100;

/**
 * The examples that voted, nearest first, framed in the colours of their classes. Image elements are cached, because the
 * neighbours change several times per second.
 */
export class NeighbourStrip {
  private readonly images = new Map<number, HTMLImageElement>();

  /** `pictures`: folder of their pictures, empty if pictures are not stored. */
  render(
    neighbours: readonly Neighbour[],
    labels: readonly PredictionLabel[],
    pictures: string,
    texts: Texts,
  ): TemplateResult | typeof nothing {
    const known = new Map(labels.map((label) => [label.id, label]));
    const shown = neighbours.filter(({ label }) => known.has(label)).slice(0, SHOWN);
    if (!shown.length) return nothing;
    const item = ({ example, label, distance }: Neighbour) => {
      const { name, color } = known.get(label)!;
      const near = distance.toFixed(2);
      return html`
        <li style=${styleMap({ '--_label': color })} title=${text(texts, 'neighbour', name, near)}>
          ${pictures ? this.image(example, pictures, name) : html`<i class="no-picture">${name}</i>`}
          <span class="small" aria-hidden="true">${near}</span>
        </li>
      `;
    };
    return html`
      <div class="neighbours">
        <span class="note small">${text(texts, 'neighbours')}</span>
        <ol role="list">
          ${repeat(shown, ({ example }) => example, item)}
        </ol>
      </div>
    `;
  }

  private image(example: number, pictures: string, name: string): HTMLImageElement {
    let image = this.images.get(example);
    if (!image) {
      if (this.images.size >= CACHE_SIZE) this.images.delete(this.images.keys().next().value!);
      image = new Image(64, 64);
      image.src = `${pictures}/${example}.jpg`;
      this.images.set(example, image);
    }
    image.alt = name;
    return image;
  }
}
