package io.classlens.network.backbone;

/**
 * The range in which a backbone wants its pixels. Whether it wants them as floats or as integers
 * (as the MoveNet backbone does) is not told here: the model's own input says so.
 */
public enum PixelRange {
    /** {@code x}, as they come from the camera. */
    ZERO_TO_255,
    /**
     * {@code x / 127.5 - 1}, as MobileNet V1 and V2 were trained (tfjs-models,
     * mobilenet/src/index.ts).
     */
    MINUS_ONE_TO_ONE
}
