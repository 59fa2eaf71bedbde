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

/** What a training of a project needs: the head alone its embeddings, fine-tuning its pictures. */
record ProjectTrainers(Project project, FrameReader reader, Embedder embedder) {

    /** Others want to predict and to train meanwhile. */
    private static final double MOST_OF_MEMORY = 0.25;

    private static final int JUDGED_AT_ONCE = 32;

    /** A training that is ready to run, on whatever thread. */
    interface Trainer {
        TrainingOutcome train(TrainingListener listener, BooleanSupplier stop);

        /**
         * What a network that came of it says of its examples, those that it was tested on, too.
         *
         * @return probabilities for each example of the set, in its order
         */
        float[][] judge(TrainedNetwork network);
    }

    List<TrainingProblem> problems(LearningSet learned, Hyperparameters hyperparameters) {
        List<TrainingProblem> problems = new ArrayList<>(learned.problems(hyperparameters));
        hyperparameters
                .fineTuning()
                .flatMap(fineTuning -> problem(fineTuning, learned))
                .ifPresent(problems::add);
        return List.copyOf(problems);
    }

    private Optional<TrainingProblem> problem(FineTuning fineTuning, LearningSet learned) {
        Optional<FreezeBoundary> cut = embedder.anatomy().find(fineTuning.block());
        if (cut.isEmpty()) {
            return Optional.of(new TrainingProblem.UnknownBlock(fineTuning.block()));
        }
        int missing = project.examplesWithoutPicture();
        if (missing > 0) {
            return Optional.of(new TrainingProblem.MissingPictures(missing));
        }
        double bytes =
                (double) Float.BYTES * cut.get().activationSize() * learned.examples().size();
        return bytes > MOST_OF_MEMORY * Runtime.getRuntime().maxMemory()
                ? Optional.of(new TrainingProblem.TooLargeAtBoundary(fineTuning.block()))
                : Optional.empty();
    }

    /**
     * Takes what it needs of the project now: what is deleted later is learned nevertheless.
     *
     * @param hyperparameters without {@link #problems}
     * @return empty if somebody just deleted one of the examples
     */
    Optional<Trainer> trainer(LearningSet learned, Hyperparameters hyperparameters) {
        return hyperparameters.fineTuning().isPresent()
                ? fineTuner(learned, hyperparameters, hyperparameters.fineTuning().get())
                : Optional.of(new OfHead(learned, hyperparameters));
    }

    private record OfHead(LearningSet learned, Hyperparameters hyperparameters) implements Trainer {

        @Override
        public TrainingOutcome train(TrainingListener listener, BooleanSupplier stop) {
            return new HeadTrainer()
                    .train(learned.set(), learned.split(), hyperparameters, listener, stop);
        }

        @Override
        public float[][] judge(TrainedNetwork network) {
            return judged(network.head(), learned.set().embeddings());
        }
    }

    private record OfBackbone(
            LearningSet learned,
            Hyperparameters hyperparameters,
            Embedder embedder,
            FreezeBoundary cut,
            StoredPictures pictures)
            implements Trainer {

        @Override
        public TrainingOutcome train(TrainingListener listener, BooleanSupplier stop) {
            return new FineTuner(embedder.tail(cut))
                    .train(
                            learned.set(),
                            learned.split(),
                            pictures,
                            hyperparameters,
                            listener,
                            stop);
        }

        @Override
        public float[][] judge(TrainedNetwork network) {
            float[][] embeddings = learned.set().embeddings();
            if (network.tuned().isPresent()) {
                embeddings = embeddings.clone();
                try (TunedTail tail = embedder.open(network.tuned().get())) {
                    for (int from = 0; from < embeddings.length; from += JUDGED_AT_ONCE) {
                        int to = Math.min(embeddings.length, from + JUDGED_AT_ONCE);
                        int[] places = IntStream.range(from, to).toArray();
                        System.arraycopy(
                                tail.embed(pictures.of(places)), 0, embeddings, from, to - from);
                    }
                }
            }
            return judged(network.head(), embeddings);
        }
    }

    private static float[][] judged(Head head, float[][] embeddings) {
        return Arrays.stream(embeddings).map(head::probabilities).toArray(float[][]::new);
    }

    private Optional<Trainer> fineTuner(
            LearningSet learned, Hyperparameters hyperparameters, FineTuning fineTuning) {
        List<byte[]> jpegs = new ArrayList<>();
        for (Example example : learned.examples()) {
            Optional<byte[]> jpeg = project.picture(example.id());
            if (jpeg.isEmpty()) {
                return Optional.empty();
            }
            jpegs.add(jpeg.get());
        }
        FreezeBoundary cut = embedder.anatomy().boundaryBefore(fineTuning.block());
        StoredPictures pictures =
                new StoredPictures(
                        jpegs,
                        reader,
                        embedder,
                        cut,
                        fineTuning.augmentation(),
                        new SplittableRandom(hyperparameters.seed()));
        return Optional.of(new OfBackbone(learned, hyperparameters, embedder, cut, pictures));
    }
}
