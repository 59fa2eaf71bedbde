package io.classlens.tools.bench;

import io.classlens.inference.Embedder;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.Trunk;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.tools.bench.traffic.CameraPictures;
import io.classlens.training.FineTuner;
import io.classlens.training.HeadTrainer;
import io.classlens.training.Split;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingSet;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Drawn pictures as the backbone sees them, to be learned with the page's settings, all of them and
 * to the last epoch.
 *
 * @param set embeddings
 * @param activations what crosses the boundary from which one usually fine-tunes, a row each
 */
record TrainingTask(TrainingSet set, float[][] activations, FreezeBoundary boundary) {

    static final int CLASSES = 10;
    static final int EXAMPLES = 30;

    static TrainingTask seenBy(Embedder embedder, FrameReader reader) {
        FreezeBoundary boundary = embedder.anatomy().usualBoundary().orElseThrow();
        CameraPictures camera = new CameraPictures(3);
        List<List<float[]>> embeddings = new ArrayList<>();
        List<float[]> activations = new ArrayList<>();
        for (int c = 0; c < CLASSES; c++) {
            List<Frame> frames = new ArrayList<>();
            for (byte[] jpeg : camera.draw(c, EXAMPLES)) {
                if (reader.frame(jpeg) instanceof FrameReading.Read(var frame)) {
                    frames.add(frame);
                }
            }
            Trunk.Outputs outputs = embedder.embedWithActivations(frames, boundary);
            embeddings.add(List.of(outputs.embeddings()));
            activations.addAll(List.of(outputs.activations()));
        }
        return new TrainingTask(
                TrainingSet.of(embeddings), activations.toArray(float[][]::new), boundary);
    }

    Hyperparameters settings() {
        return Hyperparameters.DEFAULTS.withoutValidation();
    }

    /**
     * @return seconds of the whole training
     */
    double trainHead() {
        return Timing.ms(
                        () ->
                                new HeadTrainer()
                                        .train(set, settings(), TrainingListener.NONE, () -> false))
                / 1000;
    }

    /**
     * @param epochs of the second phase
     * @return seconds of each of them
     */
    List<Double> fineTune(Embedder embedder, int epochs) {
        FineTuning usual = FineTuning.from(boundary.block());
        FineTuning wanted =
                new FineTuning(
                        usual.block(),
                        epochs,
                        usual.batchSize(),
                        usual.learningRate(),
                        usual.normalizationLearns(),
                        usual.augmentation());
        EpochClock clock = new EpochClock();
        new FineTuner(embedder.tail(boundary))
                .train(
                        set,
                        Split.withoutValidation(set),
                        places ->
                                Arrays.stream(places)
                                        .mapToObj(place -> activations[place])
                                        .toArray(float[][]::new),
                        settings().with(Optional.of(wanted)),
                        clock,
                        () -> false);
        return clock.seconds;
    }

    private static final class EpochClock implements TrainingListener {

        private final List<Double> seconds = new ArrayList<>();
        private long last;

        @Override
        public void onPhaseBegin(Phase phase) {
            last = System.nanoTime();
        }

        @Override
        public void onEpochEnd(Epoch epoch) {
            long now = System.nanoTime();
            if (epoch.phase() == Phase.FINE_TUNING) {
                seconds.add((now - last) / 1e9);
            }
            last = now;
        }
    }
}
