import { type TemplateResult, html, nothing } from 'lit';
import { closeIcon, moveIcon } from '../icons';
import { type Texts, text } from '../texts';

/** An action on a picture. */
export type Act = 'delete' | 'move';

export interface ActButton {
  act: Act;
  /** Id of the picture. */
  id: number;
  /** Whether the button is in the tab order. */
  inTabOrder: boolean;
  /** Whether the choice of labels is open. */
  expanded: boolean;
  /** Position of the picture within its label, from 1. */
  number: number;
  labelName: string;
}

/** A button on a picture. */
export function actButton(
  { act, id, inTabOrder, expanded, number, labelName }: ActButton,
  texts: Texts,
  clicked: () => void,
  focused: () => void,
): TemplateResult {
  return html`<button
    class="act ${act}"
    data-id=${id}
    data-act=${act}
    tabindex=${inTabOrder ? 0 : -1}
    aria-label=${text(texts, act, number, labelName)}
    aria-expanded=${act === 'move' ? String(expanded) : nothing}
    title=${text(texts, `${act}-short`)}
    @click=${clicked}
    @focus=${focused}
  >
    <span>${act === 'delete' ? closeIcon : moveIcon}</span>
  </button>`;
}
