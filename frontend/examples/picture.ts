import { type TemplateResult, html } from 'lit';

/** The picture of an example, or its number if pictures are not stored. `pictures`: their folder, empty if there is none. */
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

/** Hides the browser's icon for a broken image. */
function hide(event: Event) {
  (event.target as HTMLElement).style.visibility = 'hidden';
}
