import { type TemplateResult, html, nothing } from 'lit';
import { cameraOffIcon, switchCameraIcon } from '../icons';
import { type Texts, text } from '../texts';
import type { Camera } from './camera';

/** Controls of a running camera: choose another one, switch its direction, turn it off. `below` follows them. */
export function toolsOf(camera: Camera, texts: Texts, below: TemplateResult): TemplateResult {
  const { devices, deviceId, facing } = camera;
  const several = devices.length > 1;
  const choose = (event: Event) => void camera.open({ deviceId: (event.target as HTMLSelectElement).value });
  return html`
    <div class="tools">
      ${
        several
          ? html`<select aria-label=${text(texts, 'choose')} @change=${choose}>
              ${devices.map(
                (device, index) =>
                  html`<option value=${device.deviceId} .selected=${device.deviceId === deviceId}>
                    ${device.label || text(texts, 'camera', index + 1)}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${
        several && facing
          ? html`<button @click=${() => camera.switchFacing()}>${switchCameraIcon}${text(texts, 'turn-round')}</button>`
          : nothing
      }
      <button @click=${() => camera.turnOff()}>${cameraOffIcon}${text(texts, 'turn-off')}</button>
      ${below}
    </div>
  `;
}
