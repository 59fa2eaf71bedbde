package io.classlens.tools.accuracy;

import io.classlens.inference.Embedder;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.Trunk;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.training.TrainingSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The pictures of a folder as the backbone sees them.
 *
 * @param byClass in the order of the folder's classes
 * @param seconds that reading and embedding took
 */
record EmbeddedPictures(List<String> classes, List<List<Seen>> byClass, double seconds) {

    /**
     * @param activations what crosses the freeze boundary; empty where nobody asked for it
     */
    record Seen(float[] embedding, float[] activations) {}

    /**
     * @param boundary whose activations are wanted, too
     * @throws UserError if a file is no picture that we read
     */
    static EmbeddedPictures of(
            PictureFolder folder,
            FrameReader reader,
            Embedder embedder,
            Optional<FreezeBoundary> boundary)
            throws IOException {
        long start = System.nanoTime();
        List<List<Seen>> byClass = new ArrayList<>();
        folder.pictures().forEach((_, _) -> byClass.add(new ArrayList<>()));
        PictureStream.read(
                folder,
                reader,
                (c, frames) -> byClass.get(c).addAll(seen(frames, embedder, boundary)));
        return new EmbeddedPictures(
                List.copyOf(folder.pictures().keySet()),
                byClass,
                (System.nanoTime() - start) / 1e9);
    }

    private static List<Seen> seen(
            List<Frame> frames, Embedder embedder, Optional<FreezeBoundary> boundary) {
        List<Seen> seen = new ArrayList<>();
        if (boundary.isEmpty()) {
            for (float[] embedding : embedder.embed(frames)) {
                seen.add(new Seen(embedding, new float[0]));
            }
            return seen;
        }
        Trunk.Outputs outputs = embedder.embedWithActivations(frames, boundary.get());
        for (int i = 0; i < frames.size(); i++) {
            seen.add(new Seen(outputs.embeddings()[i], outputs.activations()[i]));
        }
        return seen;
    }

    int smallestClass() {
        return byClass.stream().mapToInt(List::size).min().orElseThrow();
    }

    TrainingSet all() {
        return setOf(byClass);
    }

    private static TrainingSet setOf(List<List<Seen>> byClass) {
        return TrainingSet.of(
                byClass.stream().map(of -> of.stream().map(Seen::embedding).toList()).toList());
    }

    /**
     * @param activations a row for each example of the set
     */
    record Sample(TrainingSet set, float[][] activations) {}

    /**
     * As many of each class, drawn by the seed.
     *
     * @throws UserError if a class has fewer
     */
    Sample sample(int perClass, long seed) {
        Random random = new Random(seed);
        List<List<Seen>> drawn = new ArrayList<>();
        for (int c = 0; c < byClass.size(); c++) {
            List<Seen> all = new ArrayList<>(byClass.get(c));
            if (all.size() < perClass) {
                throw new UserError(
                        "class %s has %d pictures, --per-class asks for %d"
                                .formatted(classes.get(c), all.size(), perClass));
            }
            Collections.shuffle(all, random);
            drawn.add(all.subList(0, perClass));
        }
        return new Sample(
                setOf(drawn),
                drawn.stream()
                        .flatMap(List::stream)
                        .map(Seen::activations)
                        .toArray(float[][]::new));
    }
}
