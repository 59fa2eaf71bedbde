package io.classlens.tools.bench;

import io.classlens.network.FreezeBoundary;
import io.classlens.network.backbone.Backbone;
import io.classlens.tools.bench.tfjs.NodeProcess;
import io.classlens.tools.bench.tfjs.Tfjs;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.io.IOException;
import java.util.Map;

/**
 * The same trainings in TensorFlow.js, on fewer steps: whole ones would take minutes to hours.
 *
 * @param task what is trained
 */
record TfjsTraining(Tfjs tfjs, TrainingTask task) {

    private static final int EPOCHS = 2;

    /**
     * Its wasm backend has no gradients of convolutions, and its cpu backend takes ten seconds and
     * more for one picture.
     */
    private static final int PICTURES = 1;

    /**
     * @param seconds of the whole, extrapolated
     * @param how what computed, and from how much it was extrapolated
     */
    record Took(double seconds, String how) {}

    Took head() throws IOException, InterruptedException {
        Hyperparameters settings = task.settings();
        try (NodeProcess node = tfjs.start("head", "wasm")) {
            Map<String, ?> order =
                    Map.of(
                            "embeddingSize", task.set().embeddingSize(),
                            "classes", TrainingTask.CLASSES,
                            "perClass", TrainingTask.EXAMPLES,
                            "hiddenUnits", settings.hiddenUnits(),
                            "epochs", EPOCHS,
                            "batchSize", settings.batchSize(),
                            "learningRate", settings.learningRate());
            node.ask(order);
            double seconds = node.ask(order).path("seconds").asDouble();
            return new Took(
                    seconds / EPOCHS * settings.epochs(),
                    "%s, from %d of %d epochs"
                            .formatted(node.backend(), EPOCHS, settings.epochs()));
        }
    }

    /** Of one epoch. */
    Took fineTuningEpoch(
            String modelFile, Backbone backbone, FreezeBoundary boundary, FineTuning fineTuning)
            throws IOException, InterruptedException {
        try (NodeProcess node =
                tfjs.start(
                        "tail",
                        "cpu",
                        modelFile,
                        backbone.inputSize(),
                        boundary.layer(),
                        backbone.truncation())) {
            Map<String, ?> order =
                    Map.of(
                            "shape",
                            boundary.shape(),
                            "classes",
                            TrainingTask.CLASSES,
                            "hiddenUnits",
                            task.settings().hiddenUnits(),
                            "batchSize",
                            PICTURES,
                            "learningRate",
                            fineTuning.learningRate(),
                            "steps",
                            1);
            node.ask(order);
            double ms = node.ask(order).path("msAStep").asDouble();
            return new Took(
                    ms / 1000 / PICTURES * task.set().size(),
                    "%s, from %d picture of %d"
                            .formatted(node.backend(), PICTURES, task.set().size()));
        }
    }
}
