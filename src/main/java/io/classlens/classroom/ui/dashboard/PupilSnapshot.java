package io.classlens.classroom.ui.dashboard;

import io.classlens.classroom.Pupil;
import io.classlens.project.Label;
import java.util.List;
import java.util.Optional;

/**
 * How a pupil's work stands. Two that are equal look the same, so that a card need not be touched.
 *
 * @param accuracy of the last model, from 0 to 1
 * @param isWatched whether the pupil is told that a teacher looks
 */
record PupilSnapshot(
        Pupil pupil,
        List<LabelCount> labels,
        Training training,
        Optional<Double> accuracy,
        Connection connection,
        boolean isWatched) {

    record LabelCount(Label label, int examples) {}

    /** Where the training stands. */
    sealed interface Training {

        record Never() implements Training {}

        /**
         * @param epoch the last that is over, 0 while it waits for its turn
         */
        record Running(int epoch, int of) implements Training {}

        record Done() implements Training {}

        /** It broke off, or its loss was no number any more. */
        record Failed() implements Training {}
    }

    enum Connection {
        /** Frames come. */
        CAMERA,
        /** A page is open, but its camera is off or paused. */
        PAGE,
        AWAY
    }

    int examples() {
        return labels.stream().mapToInt(LabelCount::examples).sum();
    }

    boolean isTrained() {
        return accuracy.isPresent();
    }

    /** Greater for those who are more likely to wait for a teacher. */
    int need() {
        int need = connection == Connection.AWAY ? -10 : 0;
        if (training instanceof Training.Failed) {
            need += 4;
        }
        if (examples() == 0) {
            need += 3;
        } else if (!isTrained()) {
            need += 2;
        }
        if (accuracy.filter(a -> a < 0.6).isPresent()) {
            need += 1;
        }
        return need;
    }
}
