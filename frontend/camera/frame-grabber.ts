/** Width and height in pixels: the input size of the server's backbones. */
export const FRAME_SIDE = 224;

const JPEG_QUALITY = 0.85;

/**
 * Takes JPEG pictures of the central square of a video, {@link FRAME_SIDE} pixels wide and high.
 *
 * The preview is mirrored, the picture is not. So pictures of the front camera, of the back camera and uploaded photos
 * have the same orientation, and writing stays readable.
 */
export class FrameGrabber {
  private readonly canvases = [document.createElement('canvas'), document.createElement('canvas')];
  /**
   * Plays the stream outside the page: Chromium stops updating a video that is scrolled out of view, as on a phone with
   * the record buttons below.
   */
  private readonly video = document.createElement('video');

  constructor() {
    this.video.muted = true;
    this.video.playsInline = true;
  }

  follow(stream: MediaStream | null) {
    if (this.video.srcObject === stream) return;
    this.video.srcObject = stream;
    // Playing fails only if the stream is replaced meanwhile; then the new stream plays.
    if (stream) this.video.play().catch(() => {});
  }

  /** Returns null while the video has no picture. */
  async grab(): Promise<Blob | null> {
    const video = this.video;
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!side || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    const canvas = this.scaled(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  }

  /** Scales in steps of at most one half: bilinear interpolation reads four pixels only and would skip others. */
  private scaled(video: HTMLVideoElement, left: number, top: number, videoSide: number): HTMLCanvasElement {
    let from: CanvasImageSource = video;
    let [x, y, side] = [left, top, videoSide];
    let step = 0;
    for (;;) {
      const next = Math.max(FRAME_SIDE, Math.ceil(side / 2));
      const canvas = this.canvases[step++ % 2];
      draw(canvas, from, x, y, side, next);
      if (next === FRAME_SIDE) return canvas;
      [from, x, y, side] = [canvas, 0, 0, next];
    }
  }
}

function draw(canvas: HTMLCanvasElement, from: CanvasImageSource, x: number, y: number, side: number, to: number) {
  canvas.width = to;
  canvas.height = to;
  const context = canvas.getContext('2d', { alpha: false })!;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, x, y, side, side, 0, 0, to, to);
}
