import { type TemplateResult, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type Texts, percent, text } from '../texts';
import type { Row } from './ranking';
import type { Verdict } from './verdict';

/** The verdict in large letters, and a bar for each class. */
export function bars(rows: readonly Row[], verdict: Verdict, texts: Texts): TemplateResult {
  const winner = verdict.kind === 'winner' ? verdict.row : null;
  return html`
    <div class="winner ${verdict.kind}" style=${styleMap({ '--_label': winner?.color ?? '' })}>
      ${
        winner
          ? html`<span class="swatch"></span><span class="name">${winner.name}</span>
              <span class="value">${percent(winner.probability ?? 0)}</span>`
          : html`<span class="no-name">${wordsFor(verdict, texts)}</span>`
      }
    </div>
    <ul role="list">
      ${rows.map((row) => bar(row, row === winner, texts))}
    </ul>
  `;
}

/** The message for a verdict without a class. */
export function wordsFor({ kind }: Verdict, texts: Texts): string {
  return text(texts, kind === 'nothing' || kind === 'winner' ? 'none-learned' : kind);
}

function bar({ name, color, probability }: Row, winning: boolean, texts: Texts): TemplateResult {
  const value = probability === null ? text(texts, 'not-learned') : percent(probability);
  return html`
    <li class=${winning ? 'winning' : ''} style=${styleMap({ '--_label': color })}>
      <span class="name" aria-hidden="true">${name}</span>
      <span class="value ${probability === null ? 'small' : ''}" aria-hidden="true">${value}</span>
      <div
        class="bar"
        role="meter"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round((probability ?? 0) * 100)}
        aria-valuetext=${value}
      >
        <i style=${styleMap({ 'inline-size': `${(probability ?? 0) * 100}%` })}></i>
      </div>
    </li>
  `;
}
