import { css } from 'lit';

export const webcamStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  .stage {
    position: relative;
    display: grid;
    /* Not taller than the window, so that a phone in landscape shows all of it. */
    align-self: center;
    inline-size: 100%;
    max-inline-size: max(16rem, 76svh);
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .stage > * {
    grid-area: 1 / 1;
  }
  video {
    inline-size: 100%;
    aspect-ratio: 1;
    object-fit: cover;
    background: #0b0d11;
  }
  video.mirrored {
    transform: scaleX(-1);
  }
  video:not(.on) {
    visibility: hidden;
  }
  .stage.recording {
    border-color: transparent;
    outline: 5px solid var(--_danger);
    outline-offset: -1px;
  }
  .badge {
    z-index: 1;
    place-self: start;
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: calc(100% - 24px);
    margin: 12px;
    padding: 4px 12px;
    border-radius: 999px;
    background: rgb(0 0 0 / 72%);
    color: #fff;
    font-weight: 600;
  }
  .badge span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: #ff5a4f;
    animation: pulse 1s ease-in-out infinite;
  }
  .countdown {
    z-index: 1;
    place-self: center;
    display: grid;
    place-items: center;
    inline-size: 8rem;
    block-size: 8rem;
    border-radius: 50%;
    background: rgb(0 0 0 / 64%);
    color: #fff;
    font-size: 5rem;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .status {
    z-index: 2;
    display: grid;
    min-inline-size: 0;
    pointer-events: none;
  }
  .message {
    place-self: center;
    pointer-events: auto;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space);
    max-inline-size: 26rem;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    text-align: center;
    text-wrap: pretty;
  }
  .message strong {
    font-size: 1.125rem;
  }
  .message button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin-block-start: var(--_space);
  }
  .over-picture .message {
    place-self: end stretch;
    max-inline-size: none;
    margin: 12px;
    padding: calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    box-shadow: 0 2px 16px rgb(0 0 0 / 35%);
  }
  .icon {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    color: var(--_accent);
  }
  .over-picture .icon {
    display: none;
  }
  .icon svg {
    inline-size: 26px;
    block-size: 26px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :is(.denied, .missing, .busy, .insecure, .unplugged, .session-over) .icon {
    background: color-mix(in srgb, var(--_danger) 14%, var(--_surface));
    color: var(--_danger);
  }
  :is(.starting, .asking) .icon svg {
    animation: turn 1s linear infinite;
  }
  .tools {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .tools select {
    flex: 1 1 9rem;
    min-inline-size: 0;
    padding-inline: 12px;
    text-overflow: ellipsis;
  }
  .tools button {
    display: inline-flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
    gap: 8px;
  }
  /* A neutral colour, because it is no error. */
  .shared-pace {
    flex: 1 1 100%;
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .shared-pace:empty {
    display: none;
  }
  .notice {
    margin: 0;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-inline-start: 4px solid var(--_danger);
    border-radius: 4px;
    background: var(--_raised);
  }
  .notice:empty {
    display: none;
  }
  @keyframes pulse {
    50% {
      opacity: 0.35;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
`;
