/** The camera that this browser used last. The device may be missing, and the browser may give it a new id. */
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
    // Storage is disabled: the choice lasts until the page is closed.
  }
}

/** Remembers for this tab that the camera was turned off, so that a reload does not turn it on. */
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
