package io.classlens.network.backbone;

/**
 * How the last map of a trunk, {@code [n, height, width, channels]}, becomes one row of numbers for
 * each picture.
 */
public enum Pooling {
    /** The mean of each channel: {@code channels} numbers. */
    GLOBAL_AVERAGE,
    /**
     * The mean of each channel in four overlapping regions, which keeps a little of where things
     * are: {@code 4 * channels} numbers, top left, top right, bottom left, bottom right. A side of
     * {@code n} cells is covered by windows of {@code ceil((n + 1) / 2)}, one from each end: on 7x7
     * windows of 4x4, rows and columns 0-3 and 3-6.
     */
    REGIONS_2X2
}
