import { type TemplateResult, html, nothing } from 'lit';
import { closeIcon, moveIcon } from '../icons';
import { type Texts, text } from '../texts';

/** What can be done with a picture. */
export type Act = 'delete' | 'move';

export interface ActButton {
  act: Act;
  /** Of the picture. */
  id: number;
  /** Whether the tab key leads here. */
  reached: boolean;
  /** Whether one is asked where to move the picture. */
  opened: boolean;
  /** The picture's place among those of its label, from 1. */
  number: number;
  labelName: string;
}

/** A button on a picture. */
export function actButton(
  { act, id, reached, opened, number, labelName }: ActButton,
  texts: Texts,
  clicked: () => void,
  focused: () => void,
): TemplateResult {
  return html`<button
    class="act ${act}"
    data-id=${id}
    data-act=${act}
    tabindex=${reached ? 0 : -1}
    aria-label=${text(texts, act, number, labelName)}
    aria-expanded=${act === 'move' ? String(opened) : nothing}
    title=${text(texts, `${act}-short`)}
    @click=${clicked}
    @focus=${focused}
  >
    <span>${act === 'delete' ? closeIcon : moveIcon}</span>
  </button>`;
}
