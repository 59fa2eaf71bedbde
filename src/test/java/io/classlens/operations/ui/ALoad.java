package io.classlens.operations.ui;

import io.classlens.serving.Load;
import java.time.Duration;

/** Loads for tests: a class of 28, as busy as the test wants. */
final class ALoad {

    private ALoad() {}

    static Load none() {
        return new Load(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
    }

    /**
     * @param slow how long the slow answers take, in ms
     * @param interval between two frames of a pupil, in ms; 0: no limit
     */
    static Load of28(int slow, int interval) {
        return new Load(
                28,
                140.4,
                6.24,
                Duration.ofMillis(62),
                Duration.ofMillis(slow),
                Duration.ofMillis(interval),
                3);
    }
}
