package io.classlens.web.accuracy;

import io.classlens.inference.Embedder;
import io.classlens.inference.Frame;
import io.classlens.inference.FrameReader;
import io.classlens.inference.FrameReading;
import io.classlens.training.TrainingSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The pictures of a folder as embeddings.
 *
 * @param byClass in the order of the folder's classes
 * @param seconds that reading and embedding took
 */
record EmbeddedPictures(List<String> classes, List<List<float[]>> byClass, double seconds) {

    private static final int BATCH = 32;

    /**
     * @throws UserError if a file is no picture that we read
     */
    static EmbeddedPictures of(PictureFolder folder, FrameReader reader, Embedder embedder)
            throws IOException {
        long start = System.nanoTime();
        List<List<float[]>> byClass = new ArrayList<>();
        for (List<Path> files : folder.pictures().values()) {
            List<float[]> embeddings = new ArrayList<>();
            for (int from = 0; from < files.size(); from += BATCH) {
                List<Frame> frames = new ArrayList<>();
                for (Path file : files.subList(from, Math.min(files.size(), from + BATCH))) {
                    frames.add(frame(file, reader));
                }
                embeddings.addAll(Arrays.asList(embedder.embed(frames)));
            }
            byClass.add(embeddings);
        }
        return new EmbeddedPictures(
                List.copyOf(folder.pictures().keySet()),
                byClass,
                (System.nanoTime() - start) / 1e9);
    }

    int smallestClass() {
        return byClass.stream().mapToInt(List::size).min().orElseThrow();
    }

    TrainingSet all() {
        return TrainingSet.of(byClass);
    }

    /**
     * As many of each class, drawn by the seed.
     *
     * @throws UserError if a class has fewer
     */
    TrainingSet sample(int perClass, long seed) {
        Random random = new Random(seed);
        List<List<float[]>> drawn = new ArrayList<>();
        for (int c = 0; c < byClass.size(); c++) {
            List<float[]> all = new ArrayList<>(byClass.get(c));
            if (all.size() < perClass) {
                throw new UserError(
                        "class %s has %d pictures, --per-class asks for %d"
                                .formatted(classes.get(c), all.size(), perClass));
            }
            Collections.shuffle(all, random);
            drawn.add(all.subList(0, perClass));
        }
        return TrainingSet.of(drawn);
    }

    private static Frame frame(Path file, FrameReader reader) throws IOException {
        return switch (reader.upload(Files.readAllBytes(file))) {
            case FrameReading.Read(var frame) -> frame;
            case FrameReading.Refused(var refusal) ->
                    throw new UserError(
                            file + " is no picture that we read (JPEG, PNG, WebP): " + refusal);
        };
    }
}
