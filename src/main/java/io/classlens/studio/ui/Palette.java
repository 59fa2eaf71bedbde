package io.classlens.studio.ui;

/** The colors of labels, as the stylesheet defines them for light and dark. */
final class Palette {

    private Palette() {}

    /**
     * @param color index from 0
     */
    static String css(int color) {
        return "var(--classlens-label-" + color + ")";
    }
}
