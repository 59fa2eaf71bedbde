package io.classlens.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody looks at the page with.
 *
 * @param width of the page in CSS pixels
 * @param height of the page in CSS pixels
 */
record Screen(int width, int height, ColorScheme scheme) {

    static final Screen LAPTOP = new Screen(1280, 800, ColorScheme.LIGHT);
    static final Screen TABLET = new Screen(820, 1180, ColorScheme.LIGHT);
    static final Screen PHONE = new Screen(390, 844, ColorScheme.LIGHT);

    /** Each by day and by night. */
    static List<Screen> all() {
        return Stream.of(LAPTOP, TABLET, PHONE)
                .flatMap(screen -> Stream.of(screen, screen.dark()))
                .toList();
    }

    /** For a story that is told twice. */
    static List<Screen> laptopAndPhone() {
        return List.of(LAPTOP, PHONE);
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
