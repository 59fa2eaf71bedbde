import { css } from 'lit';

export const mapStyles = css`
  :host {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    min-inline-size: 0;
    container-type: inline-size;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .tools p {
    margin: 0;
  }
  .plot {
    position: relative;
    justify-self: center;
    inline-size: min(100%, 85dvh);
    aspect-ratio: 1;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .plot > svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
  }
  path {
    fill: currentColor;
  }
  path.hollow {
    fill: var(--_raised);
    stroke: currentColor;
    stroke-width: 0.4;
  }
  .point {
    stroke: var(--_raised);
    stroke-width: 0.28;
    cursor: pointer;
    outline: none;
  }
  .point.shown,
  .point:focus-visible {
    stroke: var(--_text);
    stroke-width: 1;
    paint-order: stroke;
  }
  .live {
    pointer-events: none;
    transition: transform 250ms linear;
  }
  .live circle {
    fill: none;
    stroke: var(--_text);
    stroke-width: 0.55;
  }
  .live .halo {
    stroke: var(--_raised);
    stroke-width: 1.3;
  }
  .live .dot {
    fill: var(--_text);
    stroke: var(--_raised);
    stroke-width: 0.3;
  }
  .caption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    margin: 6px 0 0;
    min-block-size: 1.4em;
  }
  .card {
    position: absolute;
    z-index: 1;
    display: grid;
    gap: 2px;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 22%);
    pointer-events: none;
    white-space: nowrap;
  }
  .card img {
    inline-size: min(128px, 30cqi);
    block-size: auto;
  }
  .card .whose strong {
    max-inline-size: min(128px, 30cqi);
  }
  img {
    display: block;
    aspect-ratio: 1;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_raised);
    object-fit: cover;
  }
  .whose {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .whose strong {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .mark {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .legend li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .message {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    margin: 0;
    min-block-size: 140px;
    padding: calc(var(--_space) * 2);
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
    text-wrap: balance;
  }
  progress {
    inline-size: min(18rem, 60cqi);
    block-size: 10px;
    accent-color: var(--_accent);
  }
  /* What is over in a moment is not worth showing. */
  .soon {
    animation: soon 1ms 500ms both;
  }
  @keyframes soon {
    from {
      visibility: hidden;
    }
  }
`;
