import { css } from 'lit';

export const examplesStyles = css`
  /* The number of pictures does not affect the width: the strip scrolls. */
  :host {
    display: block;
    inline-size: 100%;
    contain: inline-size;
    --_side: 72px;
  }
  ul {
    display: flex;
    gap: 6px;
    margin: 0;
    padding: 4px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    list-style: none;
  }
  ul.all {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(var(--_side), 1fr));
    overflow: visible;
  }
  li {
    position: relative;
    flex: none;
    inline-size: var(--_side);
    aspect-ratio: 1;
    border-radius: 8px;
    background: var(--_raised);
    content-visibility: auto;
    contain-intrinsic-size: var(--_side);
  }
  ul.all li {
    inline-size: auto;
  }
  .no-picture {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    border: 1px dashed var(--_border);
    border-radius: inherit;
    box-sizing: border-box;
    font-variant-numeric: tabular-nums;
    opacity: 0.75;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  li.leaving {
    opacity: 0.3;
  }
  .act {
    position: absolute;
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 36px;
    min-block-size: 36px;
    padding: 4px;
    border: 0;
    border-radius: 8px;
    background: none;
    opacity: 0;
    transition: opacity 120ms;
  }
  .act.delete {
    inset-block-start: 0;
    place-items: start end;
  }
  .act.move {
    inset-block-end: 0;
    place-items: end;
  }
  .act:hover {
    background: none;
  }
  .act span {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: rgb(0 0 0 / 72%);
    color: #fff;
  }
  .act.delete:hover span {
    background: #c4201a;
  }
  .act.move:is(:hover, [aria-expanded='true']) span {
    background: #1d4fa8;
  }
  .act svg {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 3;
  }
  li:hover .act,
  li:focus-within .act,
  .act[aria-expanded='true'] {
    opacity: 1;
  }
  @media (hover: none) {
    .act {
      opacity: 1;
    }
  }
  .act:focus-visible {
    outline-offset: -3px;
  }
  .move-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 4px;
  }
  .move-choice .small {
    flex-basis: 100%;
  }
  .other {
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    padding-inline: 12px;
  }
  .other i {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
  }
  .other span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .give-up {
    display: grid;
    place-items: center;
    padding: 0;
    border-color: transparent;
  }
  .more {
    position: sticky;
    inset-block-end: 8px;
    margin-block-start: 6px;
  }
  .empty {
    display: grid;
    place-items: center;
    margin: 0;
    min-block-size: calc(var(--_side) + 8px);
    padding: var(--_space);
    border: 1px dashed var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    text-align: center;
    text-wrap: balance;
  }
`;
