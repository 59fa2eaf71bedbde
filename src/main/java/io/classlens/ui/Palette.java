package io.classlens.ui;

/** The colors of labels, as the stylesheet defines them for light and dark. */
public final class Palette {

    private Palette() {}

    /**
     * @param color index from 0
     */
    public static String css(int color) {
        return "var(--classlens-label-" + color + ")";
    }
}
