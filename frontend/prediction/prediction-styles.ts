import { css } from 'lit';

export const predictionStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    container-type: inline-size;
  }
  .live,
  .still {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
  }
  /* An outdated prediction is paler, but readable. */
  .live {
    transition: color 300ms;
  }
  .old {
    color: var(--_muted);
  }
  .old :is(.swatch, .bar i) {
    opacity: 0.35;
  }
  .winner {
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    font-size: clamp(1.375rem, 6cqi, 2rem);
    font-weight: 700;
    line-height: 1.2;
  }
  .winner .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
  }
  .winner .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .winner .value {
    margin-inline-start: auto;
  }
  .swatch {
    flex: none;
    border-radius: 50%;
    background: var(--_label);
  }
  .value {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  ul {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
  }
  li .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  li.winning {
    font-weight: 600;
  }
  .bar {
    grid-column: 1 / -1;
    block-size: 14px;
    overflow: hidden;
    border-radius: 7px;
    background: color-mix(in srgb, var(--_text) 11%, var(--_surface));
  }
  .bar i {
    display: block;
    block-size: 100%;
    border-radius: inherit;
    background: var(--_label);
    transition: inline-size 120ms linear;
  }
  .neighbours ol {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 64px));
    gap: 8px;
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  .neighbours li {
    display: block;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .neighbours :is(img, .no-picture) {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    border: 3px solid var(--_label);
    border-radius: 8px;
    object-fit: cover;
  }
  .neighbours .no-picture {
    display: grid;
    place-items: center;
    overflow: hidden;
    font-size: 0.75rem;
    font-style: normal;
  }
  .empty {
    padding: calc(var(--_space) * 2);
    border: 1px dashed var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    text-wrap: pretty;
  }
  .empty strong {
    display: block;
    margin-block-end: 4px;
  }
  p {
    margin: 0;
  }
  .still {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .still header {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .still h3 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: 1rem;
  }
  .still img {
    inline-size: 64px;
    aspect-ratio: 1;
    border-radius: 8px;
    object-fit: cover;
  }
  .still button {
    display: grid;
    place-items: center;
    padding: 0;
    align-self: start;
  }
`;
