import type { CameraState } from '../events';
import { type CameraChoice, rememberChoice, rememberOff, rememberedChoice, wasTurnedOff } from './camera-choice';

const SIZE: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };

/** The camera of this machine: permission, choice of device, disconnection and reconnection. Independent of server and view. */
export class Camera {
  state: CameraState = 'off';
  stream: MediaStream | null = null;
  devices: MediaDeviceInfo[] = [];
  private permission: PermissionStatus | null = null;
  /** Number of the latest attempt to open a camera. An attempt that is no longer the latest stops its stream. */
  private opening = 0;
  private connected = false;

  constructor(private readonly changed: () => void) {}

  /** Begins to observe the machine's cameras, and opens one if the permission was granted before. */
  async connect() {
    this.connected = true;
    if (!navigator.mediaDevices?.getUserMedia) {
      this.setState('insecure');
      return;
    }
    navigator.mediaDevices.addEventListener('devicechange', this.onDevices);
    const permission = await cameraPermission();
    if (!this.connected) return;
    this.permission = permission;
    permission?.addEventListener('change', this.onPermission);
    if (permission?.state === 'granted' && this.state === 'off' && !wasTurnedOff()) void this.open();
  }

  disconnect() {
    this.connected = false;
    navigator.mediaDevices?.removeEventListener('devicechange', this.onDevices);
    this.permission?.removeEventListener('change', this.onPermission);
    this.permission = null;
    this.close('off');
  }

  /** Whether the preview is mirrored: always, except for a camera that faces away from the person. */
  get mirrored(): boolean {
    return this.settings?.facingMode !== 'environment';
  }

  /** Direction of the running camera; undefined where cameras have none, as on a laptop. */
  get facing(): CameraChoice['facing'] {
    const facing = this.settings?.facingMode;
    return facing === 'user' || facing === 'environment' ? facing : undefined;
  }

  get deviceId(): string {
    return this.settings?.deviceId ?? '';
  }

  async open(choice: CameraChoice = rememberedChoice()) {
    rememberOff(false);
    this.close(this.permission?.state === 'granted' ? 'starting' : 'asking');
    const opening = this.opening;
    try {
      const stream = await chosenStream(choice);
      if (opening !== this.opening) {
        stopTracks(stream);
        return;
      }
      this.stream = stream;
      stream.getVideoTracks()[0].addEventListener('ended', this.onEnded);
      rememberChoice({ deviceId: this.deviceId, facing: this.facing });
      this.devices = await cameras();
      if (opening === this.opening) this.setState('running');
    } catch (error) {
      if (opening === this.opening) this.setState(stateOf(error));
    }
  }

  /** Switches between the front and the back camera. */
  async switchFacing() {
    await this.open({ facing: this.facing === 'environment' ? 'user' : 'environment' });
  }

  turnOff() {
    rememberOff(true);
    this.close('off');
  }

  private close(state: CameraState) {
    this.opening++;
    this.stream?.getVideoTracks().forEach((track) => track.removeEventListener('ended', this.onEnded));
    if (this.stream) stopTracks(this.stream);
    this.stream = null;
    this.setState(state);
  }

  private setState(state: CameraState) {
    this.state = state;
    this.changed();
  }

  private get settings(): MediaTrackSettings | undefined {
    return this.stream?.getVideoTracks()[0]?.getSettings();
  }

  private readonly onEnded = () => this.close(this.permission?.state === 'denied' ? 'denied' : 'unplugged');

  private readonly onDevices = async () => {
    this.devices = await cameras();
    const back = this.devices.length > 0 && (this.state === 'unplugged' || this.state === 'missing');
    if (back && this.connected) await this.open();
    else this.changed();
  };

  private readonly onPermission = () => {
    if (this.permission?.state === 'granted' && this.state === 'denied') void this.open();
  };
}

async function cameraPermission(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: 'camera' });
  } catch {
    return null; // This browser cannot be asked; the person uses the button.
  }
}

async function cameras(): Promise<MediaDeviceInfo[]> {
  return (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === 'videoinput');
}

async function chosenStream({ deviceId, facing }: CameraChoice): Promise<MediaStream> {
  if (deviceId) {
    try {
      return await videoStream({ ...SIZE, deviceId: { exact: deviceId } });
    } catch (error) {
      // The remembered camera is missing: use any camera that faces the same way.
      if (!['OverconstrainedError', 'NotFoundError'].includes((error as DOMException).name)) throw error;
    }
  }
  return videoStream({ ...SIZE, facingMode: { ideal: facing ?? 'user' } });
}

function videoStream(video: MediaTrackConstraints): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

function stopTracks(stream: MediaStream) {
  stream.getTracks().forEach((track) => track.stop());
}

function stateOf(error: unknown): CameraState {
  switch ((error as DOMException).name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}
