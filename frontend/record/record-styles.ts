import { css } from 'lit';

export const recordStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    container-type: inline-size;
    --_record: #c4201a;
  }
  .row {
    display: flex;
    gap: var(--_space);
  }
  button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    -webkit-user-select: none;
    user-select: none;
    -webkit-touch-callout: none;
  }
  .hold {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    padding-inline: 12px;
    border: 2px solid color-mix(in srgb, var(--_label) 70%, var(--_border));
    font-weight: 600;
    touch-action: none;
  }
  .hold > :not(.progress, .for-readers) {
    position: relative;
  }
  .hold .words {
    line-height: 1.2;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  .dot {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: var(--_label);
  }
  kbd {
    flex: none;
    min-inline-size: 24px;
    padding: 1px 6px;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_raised);
    color: var(--_muted);
    font: inherit;
    font-size: max(0.8125rem, 13px);
    text-align: center;
  }
  @media (hover: none) {
    kbd {
      display: none;
    }
  }
  .hold.on,
  .hold.on:hover {
    border-color: var(--_record);
    background: var(--_record);
    color: #fff;
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_record) 30%, transparent);
  }
  .hold.on .dot {
    background: #fff;
    animation: pulse 1s ease-in-out infinite;
  }
  .progress {
    position: absolute;
    inset: 0;
    background: rgb(0 0 0 / 24%);
    transform-origin: right;
    transition: transform 120ms linear;
  }
  .hold.ready,
  .hold.ready:hover {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  .auto {
    flex: none;
    padding-inline: 12px;
    font-variant-numeric: tabular-nums;
  }
  .auto .words {
    display: none;
  }
  @container (min-width: 23rem) {
    .auto .words {
      display: inline;
    }
    .auto .number {
      display: none;
    }
  }
  [aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_raised);
    color: var(--_muted);
    cursor: not-allowed;
  }
  [aria-disabled='true']:hover {
    background: var(--_raised);
  }
  [aria-disabled='true'] .dot {
    opacity: 0.6;
  }
  .reason {
    margin: 4px 0 0;
  }
  .reason:empty {
    display: none;
  }
  @keyframes pulse {
    50% {
      transform: scale(0.55);
    }
  }
`;
