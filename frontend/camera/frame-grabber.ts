/** Pixels a side: what the backbones of the server look at. */
export const FRAME_SIDE = 224;

const JPEG_QUALITY = 0.85;

/**
 * Takes square pictures from a video, its middle, {@link FRAME_SIDE} pixels a side, as JPEG.
 *
 * The preview is a mirror, because people move towards what they see; the picture is not. A camera at the back,
 * an uploaded photo and a camera at the front then all show the network the same world, and writing can be read.
 */
export class FrameGrabber {
  private readonly canvases = [document.createElement('canvas'), document.createElement('canvas')];
  /**
   * Plays the camera off the page: of a video that is scrolled out of sight, as on a phone with the record buttons
   * below, Chromium gives the same old picture for ever.
   */
  private readonly video = document.createElement('video');

  constructor() {
    this.video.muted = true;
    this.video.playsInline = true;
  }

  follow(stream: MediaStream | null) {
    if (this.video.srcObject === stream) return;
    this.video.srcObject = stream;
    // Playing fails only when the stream is exchanged meanwhile: then the next one plays.
    if (stream) this.video.play().catch(() => {});
  }

  /** Null while the camera has nothing to show. */
  async grab(): Promise<Blob | null> {
    const video = this.video;
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!side || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
    const canvas = this.scaled(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
  }

  /** Never shrinks by more than half at once: a browser that looks at four pixels only would skip the others. */
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
