import { type TemplateResult, html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { closeIcon } from '../icons';
import { type Texts, text } from '../texts';

/** A class that a picture can be moved to. */
export interface Other {
  id: number;
  name: string;
  /** Any CSS colour. */
  color: string;
}

/** Asks to which class a picture is moved: one button per other class, and one to cancel. */
export function moveChoice(
  question: string,
  others: readonly Other[],
  texts: Texts,
  chosen: (label: number) => void,
  cancelled: () => void,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    cancelled();
  };
  return html`
    <div class="move-choice" role="group" aria-labelledby="move-question" @keydown=${onKey}>
      <span id="move-question" class="small">${question}</span>
      ${others.map(
        ({ id, name, color }) => html`
          <button class="other" data-label=${id} @click=${() => chosen(id)}>
            <i style=${styleMap({ background: color })}></i><span>${name}</span>
          </button>
        `,
      )}
      <button
        class="give-up"
        aria-label=${text(texts, 'move-not')}
        title=${text(texts, 'move-not')}
        @click=${cancelled}
      >
        ${closeIcon}
      </button>
    </div>
  `;
}
