import { html, nothing, type TemplateResult } from 'lit';
import type { CameraState } from '../events';
import { cameraIcon, cameraOffIcon, waitingIcon, warningIcon } from '../icons';
import { type Texts, text } from '../texts';

export interface MessageActions {
  open: () => void;
  reload: () => void;
}

/** Explains the state and offers an action. The texts have the keys `STATE.title` and `STATE.text`. */
export function messageOf(state: CameraState, texts: Texts, actions: MessageActions): TemplateResult | typeof nothing {
  if (state === 'running') return nothing;
  return html`
    <div class="message ${state}">
      <span class="icon">${iconOf(state)}</span>
      <strong>${text(texts, `${state}.title`)}</strong>
      <span>${text(texts, `${state}.text`)}</span>
      ${actionOf(state, texts, actions)}
    </div>
  `;
}

function iconOf(state: CameraState) {
  switch (state) {
    case 'off':
      return cameraIcon;
    case 'starting':
    case 'asking':
    case 'server-away':
      return waitingIcon;
    case 'missing':
    case 'unplugged':
      return cameraOffIcon;
    default:
      return warningIcon;
  }
}

function actionOf(state: CameraState, texts: Texts, actions: MessageActions) {
  switch (state) {
    case 'off':
      return html`<button class="primary" @click=${actions.open}>${cameraIcon}${text(texts, 'turn-on')}</button>`;
    case 'denied':
    case 'missing':
    case 'busy':
    case 'unplugged':
      return html`<button class="primary" @click=${actions.open}>${text(texts, 'try-again')}</button>`;
    case 'session-over':
      return html`<button class="primary" @click=${actions.reload}>${text(texts, 'reload')}</button>`;
    default:
      return nothing;
  }
}
