import { svg, type SVGTemplateResult } from 'lit';

function icon(shapes: SVGTemplateResult): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;
}

export const cameraIcon = icon(
  svg`<path d="M3 8.5A2.5 2.5 0 0 1 5.5 6h7A2.5 2.5 0 0 1 15 8.5v7a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 3 15.5z"/>
    <path d="m15 11 6-3.5v9L15 13"/>`,
);

export const cameraOffIcon = icon(
  svg`<path d="M9.5 6h3A2.5 2.5 0 0 1 15 8.5v3m0 3v1a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 3 15.5v-7A2.5 2.5 0 0 1 5 6"/>
    <path d="m15 11 6-3.5v9l-4-2.3M3 3l18 18"/>`,
);

export const switchCameraIcon = icon(
  svg`<path d="M20 11a8 8 0 0 0-14.5-3.7L4 9m0-5v5h5M4 13a8 8 0 0 0 14.5 3.7L20 15m0 5v-5h-5"/>`,
);

export const timerIcon = icon(svg`<circle cx="12" cy="13.5" r="7.5"/><path d="M12 9.5v4l2.5 2M9.5 3h5"/>`);

export const stopIcon = icon(svg`<rect x="6.5" y="6.5" width="11" height="11" rx="2"/>`);

export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6 6 18"/>`);

export const moveIcon = icon(svg`<path d="M4 12h15m-6-6 6 6-6 6"/>`);

export const warningIcon = icon(svg`<path d="M12 4 2.8 19.5h18.4z"/><path d="M12 10v4.5m0 2.4v.1"/>`);

export const waitingIcon = icon(svg`<path d="M12 3a9 9 0 1 0 9 9"/>`);
