package io.classlens.tools.bench;

import java.util.Optional;

/**
 * A training of {@value TrainingTask#CLASSES} classes with {@value TrainingTask#EXAMPLES} examples
 * each.
 *
 * @param what learned
 * @param predicting pupils at the same time
 * @param seconds of ours: the middle of all repetitions
 * @param tfjsSeconds of the same in TensorFlow.js; empty where there is none to compare with
 * @param tfjsBackend what computed there, and how much of it was extrapolated
 * @param ratio how many times faster ours is
 * @param pupilsP95Ms how long the predicting pupils waited meanwhile; empty without any
 */
record TrainingRow(
        String what,
        int predicting,
        double seconds,
        Optional<Double> tfjsSeconds,
        Optional<String> tfjsBackend,
        Optional<Double> ratio,
        Optional<Double> pupilsP95Ms) {

    static TrainingRow alone(String what, double seconds, Optional<TfjsTraining.Took> other) {
        return new TrainingRow(
                what,
                0,
                seconds,
                other.map(TfjsTraining.Took::seconds),
                other.map(TfjsTraining.Took::how),
                other.map(took -> took.seconds() / seconds),
                Optional.empty());
    }

    static TrainingRow besides(String what, int predicting, double seconds, double p95Ms) {
        return new TrainingRow(
                what,
                predicting,
                seconds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(p95Ms));
    }
}
