package io.classlens.tools.accuracy;

import io.classlens.inference.Embedder;
import io.classlens.inference.MergedModel;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.training.BoundaryActivations;
import io.classlens.training.FineTuner;
import io.classlens.training.Split;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingSet;
import io.classlens.training.api.FineTuning;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fine-tunes as the page does, and tests the merged model from the picture's pixels to the answer.
 *
 * @param boundary from which on the backbone is unfrozen
 */
record FineTuningTrial(
        Embedder embedder, FrameReader reader, FreezeBoundary boundary, PictureFolder test) {

    TrainedNetwork trained(EmbeddedPictures.Sample sample, long seed) {
        TrainingSet set = sample.set();
        BoundaryActivations activations =
                places ->
                        Arrays.stream(places)
                                .mapToObj(place -> sample.activations()[place])
                                .toArray(float[][]::new);
        return HeadTrial.network(
                new FineTuner(embedder.tail(boundary))
                        .train(
                                set,
                                Split.withoutValidation(set),
                                activations,
                                HeadTrial.hyperparameters(set, seed)
                                        .with(Optional.of(FineTuning.from(boundary.block())))
                                        .fittedTo(set.size()),
                                TrainingListener.NONE,
                                () -> false));
    }

    /**
     * @return share of the test pictures that is named right, 0 to 1
     */
    double accuracy(TrainedNetwork network) throws IOException {
        AtomicInteger right = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        try (MergedModel model = embedder.merge(network)) {
            PictureStream.read(
                    test,
                    reader,
                    (truth, frames) -> {
                        for (float[] each :
                                model.probabilities(frames.stream().map(Frame::picture).toList())) {
                            all.incrementAndGet();
                            right.addAndGet(largest(each) == truth ? 1 : 0);
                        }
                    });
        }
        return (double) right.get() / all.get();
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
