package io.classlens.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * What somebody looks at the page with.
 *
 * @param width of the page in CSS pixels
 * @param height of the page in CSS pixels
 */
record Screen(int width, int height, ColorScheme scheme) {

    static final Screen LAPTOP = new Screen(1280, 900, ColorScheme.LIGHT);
    static final Screen PHONE = new Screen(390, 844, ColorScheme.LIGHT);

    /** A laptop and a phone, by day and by night. */
    static Stream<Screen> all() {
        return Stream.of(LAPTOP, PHONE).flatMap(screen -> Stream.of(screen, screen.dark()));
    }

    Screen dark() {
        return new Screen(width, height, ColorScheme.DARK);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB");
    }

    /** For file names: {@code 1280-light}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase();
    }
}
