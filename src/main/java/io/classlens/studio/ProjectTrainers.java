package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.TunedTail;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Project;
import io.classlens.training.FineTuner;
import io.classlens.training.Head;
import io.classlens.training.HeadTrainer;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the trainers of a project: training the head alone takes the examples' embeddings,
 * fine-tuning their pictures, too.
 */
record ProjectTrainers(Project project, FrameReader reader, Embedder embedder) {

    /** The share of the heap that one training's activations may take. */
    private static final double MOST_OF_MEMORY = 0.25;

    private static final int BATCH = 32;

    /** What came of reading what a training needs. */
    sealed interface Preparation {

        record Ready(Trainer trainer) implements Preparation {}

        /** Somebody deleted an example of the training set before its picture was read. */
        record PictureDeleted() implements Preparation {}
    }

    /** A training that is ready to run, on whatever thread. */
    interface Trainer {
        TrainingOutcome train(TrainingListener listener, BooleanSupplier stop);

        /**
         * Applies a network that came of the training to its examples, validation examples
         * included.
         *
         * @return probabilities for each example of the set, in its order
         */
        float[][] probabilities(TrainedNetwork network);
    }

    /**
     * @param ofSet the problems of the training set alone
     */
    List<TrainingProblem> problems(ProblemCache.Findings ofSet, Hyperparameters hyperparameters) {
        Optional<TrainingProblem> ofFineTuning =
                hyperparameters
                        .fineTuning()
                        .flatMap(fineTuning -> problem(fineTuning, ofSet.examples()));
        return ofFineTuning
                .map(
                        problem ->
                                Stream.concat(ofSet.problems().stream(), Stream.of(problem))
                                        .toList())
                .orElse(ofSet.problems());
    }

    private Optional<TrainingProblem> problem(FineTuning fineTuning, int examples) {
        Optional<FreezeBoundary> boundary = embedder.anatomy().find(fineTuning.block());
        if (boundary.isEmpty()) {
            return Optional.of(new TrainingProblem.UnknownBlock(fineTuning.block()));
        }
        int missing = project.examplesWithoutPicture();
        if (missing > 0) {
            return Optional.of(new TrainingProblem.MissingPictures(missing));
        }
        double bytes = (double) Float.BYTES * boundary.get().activationSize() * examples;
        return bytes > MOST_OF_MEMORY * Runtime.getRuntime().maxMemory()
                ? Optional.of(new TrainingProblem.TooLargeAtBoundary(fineTuning.block()))
                : Optional.empty();
    }

    /**
     * Reads what the training needs of the project, thousands of pictures for fine-tuning: called
     * on the training's own thread. What is deleted afterwards is learned nevertheless.
     *
     * @param hyperparameters without {@link #problems}
     * @param stopped asked before each picture
     */
    Preparation prepare(
            LearningSet learned, Hyperparameters hyperparameters, BooleanSupplier stopped) {
        Trainer ofHead = new OfHead(learned, hyperparameters);
        if (hyperparameters.fineTuning().isEmpty()) {
            return new Preparation.Ready(ofHead);
        }
        List<byte[]> jpegs = new ArrayList<>();
        for (Example example : learned.examples()) {
            if (stopped.getAsBoolean()) {
                // The head's trainer ends before its first batch and needs no picture for that.
                return new Preparation.Ready(ofHead);
            }
            Optional<byte[]> jpeg = project.picture(example.id());
            if (jpeg.isEmpty()) {
                return new Preparation.PictureDeleted();
            }
            jpegs.add(jpeg.get());
        }
        return new Preparation.Ready(
                fineTuner(learned, hyperparameters, hyperparameters.fineTuning().get(), jpegs));
    }

    private record OfHead(LearningSet learned, Hyperparameters hyperparameters) implements Trainer {

        @Override
        public TrainingOutcome train(TrainingListener listener, BooleanSupplier stop) {
            return new HeadTrainer()
                    .train(learned.set(), learned.split(), hyperparameters, listener, stop);
        }

        @Override
        public float[][] probabilities(TrainedNetwork network) {
            return applied(network.head(), learned.set().embeddings());
        }
    }

    private record OfBackbone(
            LearningSet learned,
            Hyperparameters hyperparameters,
            Embedder embedder,
            FreezeBoundary boundary,
            StoredPictures pictures)
            implements Trainer {

        @Override
        public TrainingOutcome train(TrainingListener listener, BooleanSupplier stop) {
            return new FineTuner(embedder.tail(boundary))
                    .train(
                            learned.set(),
                            learned.split(),
                            pictures,
                            hyperparameters,
                            listener,
                            stop);
        }

        @Override
        public float[][] probabilities(TrainedNetwork network) {
            float[][] embeddings = learned.set().embeddings();
            if (network.tuned().isPresent()) {
                embeddings = embeddings.clone();
                try (TunedTail tail = embedder.open(network.tuned().get())) {
                    for (int from = 0; from < embeddings.length; from += BATCH) {
                        int to = Math.min(embeddings.length, from + BATCH);
                        int[] places = IntStream.range(from, to).toArray();
                        System.arraycopy(
                                tail.embed(pictures.of(places)), 0, embeddings, from, to - from);
                    }
                }
            }
            return applied(network.head(), embeddings);
        }
    }

    private static float[][] applied(Head head, float[][] embeddings) {
        return Arrays.stream(embeddings).map(head::probabilities).toArray(float[][]::new);
    }

    private Trainer fineTuner(
            LearningSet learned,
            Hyperparameters hyperparameters,
            FineTuning fineTuning,
            List<byte[]> jpegs) {
        FreezeBoundary boundary = embedder.anatomy().boundaryBefore(fineTuning.block());
        StoredPictures pictures =
                new StoredPictures(
                        jpegs,
                        reader,
                        embedder,
                        boundary,
                        fineTuning.augmentation(),
                        new SplittableRandom(hyperparameters.seed()));
        return new OfBackbone(learned, hyperparameters, embedder, boundary, pictures);
    }
}
