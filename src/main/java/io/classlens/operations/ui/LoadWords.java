package io.classlens.operations.ui;

import com.vaadin.flow.component.Component;
import io.classlens.serving.Load;
import java.time.Duration;

/** The numbers of a load, so that a person can read them. */
final class LoadWords {

    private static final Duration ABOUT_ONE_A_SECOND = Duration.ofMillis(1500);

    private LoadWords() {}

    /** How busy, and what everybody gets where that is limited. */
    static String level(Component asking, Load load) {
        LoadLevel level = LoadLevel.of(load);
        if (level != LoadLevel.FULL) {
            return asking.getTranslation(level.key());
        }
        long millis = load.interval().toMillis();
        return load.interval().compareTo(ABOUT_ONE_A_SECOND) < 0
                ? asking.getTranslation("load.full", Math.round(1000.0 / millis))
                : asking.getTranslation("load.full-slow", Math.round(millis / 1000.0));
    }

    /** Who predicts and how fast, in one line. */
    static String line(Component asking, Load load) {
        return load.pupils() == 0
                ? asking.getTranslation("load.nobody")
                : asking.getTranslation(
                        "load.line",
                        load.pupils(),
                        rounded(load.framesPerSecond()),
                        load.typicalLatency().toMillis());
    }

    /** Whole where it is large: 3.4, but 140. */
    static double rounded(double number) {
        return number < 10 ? Math.rint(number * 10) / 10 : Math.rint(number);
    }
}
