import { type TemplateResult, html } from 'lit';

/** An example's picture; its number where none is kept. `pictures`: their folder, empty if none are kept. */
export function picture(pictures: string, id: number, name: string, number: number): TemplateResult {
  return pictures
    ? html`<img
        src="${pictures}/${id}.jpg"
        alt=${name}
        width="72"
        height="72"
        loading="lazy"
        decoding="async"
        @error=${hide}
      />`
    : html`<span class="no-picture" role="img" aria-label=${name}>${number}</span>`;
}

/** A plain square rather than the browser's broken picture. */
function hide(event: Event) {
  (event.target as HTMLElement).style.visibility = 'hidden';
}
