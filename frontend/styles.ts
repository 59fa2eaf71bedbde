import { css } from 'lit';

/** Colours and sizes of the page, with fallback values for the light and the dark scheme. */
export const tokens = css`
  :host {
    --_accent: var(--classlens-accent, light-dark(#2c54c8, #9db7ff));
    --_on-accent: var(--classlens-on-accent, light-dark(#ffffff, #101522));
    --_surface: var(--classlens-surface, light-dark(#ffffff, #14171d));
    --_raised: var(--classlens-surface-raised, light-dark(#f3f5f9, #20252e));
    --_border: var(--classlens-border, light-dark(#c9d0dc, #3c4452));
    --_text: var(--classlens-text, light-dark(#171b22, #eef1f6));
    --_muted: var(--classlens-text-muted, light-dark(#525c6b, #aab4c3));
    --_danger: var(--classlens-danger, light-dark(#b3261e, #ff8a80));
    --_ok: var(--classlens-ok, light-dark(#1b7340, #7ddc9d));
    --_radius: var(--classlens-radius, 12px);
    --_space: var(--classlens-space, 8px);
    box-sizing: border-box;
    color: var(--_text);
    font-size: max(0.9375rem, 13px);
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .small {
    color: var(--_muted);
    font-size: max(0.8125rem, 13px);
  }
  .for-readers {
    inset-block-start: 0;
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export const buttons = css`
  button,
  select {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 calc(var(--_space) * 2);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
    transition: background-color 120ms;
  }
  button:hover {
    background: color-mix(in srgb, var(--_text) 7%, var(--_surface));
  }
  button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_on-accent) 12%, var(--_accent));
  }
  :is(button, select):focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  button svg {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
