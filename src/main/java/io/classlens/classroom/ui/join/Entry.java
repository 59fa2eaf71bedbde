package io.classlens.classroom.ui.join;

import io.classlens.classroom.JoinOutcome;
import java.time.Duration;

/** What came of pressing the button of the join page. */
sealed interface Entry {

    record Decided(JoinOutcome outcome) implements Entry {}

    /**
     * Too many wrong tries: nothing was looked up.
     *
     * @param pause until the next try counts
     */
    record SlowDown(Duration pause) implements Entry {}
}
