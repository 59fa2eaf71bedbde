/** Which camera this browser used last. The id is the camera's own; it may be gone, or renewed by the browser. */
export interface CameraChoice {
  deviceId?: string;
  facing?: 'user' | 'environment';
}

const CHOICE = 'classlens.camera';
const OFF = 'classlens.camera.off';

export function rememberedChoice(): CameraChoice {
  try {
    return JSON.parse(localStorage.getItem(CHOICE) ?? '{}') as CameraChoice;
  } catch {
    return {};
  }
}

export function rememberChoice(choice: CameraChoice) {
  try {
    localStorage.setItem(CHOICE, JSON.stringify(choice));
  } catch {
    // Storage is switched off: the choice lasts until the page is left.
  }
}

/** Who turned the camera off does not want it back on after a reload. */
export function rememberOff(off: boolean) {
  try {
    if (off) {
      sessionStorage.setItem(OFF, '1');
    } else {
      sessionStorage.removeItem(OFF);
    }
  } catch {
    // As above.
  }
}

export function wasTurnedOff(): boolean {
  try {
    return sessionStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}
