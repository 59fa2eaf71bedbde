package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.Picture;
import io.classlens.picture.Augmentation;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.training.BoundaryActivations;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What crosses the freeze boundary for kept pictures. Each is looked at when it is first asked for,
 * and never again unless it is to be changed a little each time.
 */
final class StoredPictures implements BoundaryActivations {

    private static final int BATCH = 32;

    private final List<byte[]> jpegs;
    private final FrameReader reader;
    private final Embedder embedder;
    private final FreezeBoundary boundary;
    private final boolean augmentation;
    private final RandomGenerator random;
    private final float[][] seen;

    /**
     * @param jpegs the examples' pictures, in the order of the training set
     * @param augmentation whether pictures to learn from are changed a little, each time anew
     * @param random draws the changes
     */
    StoredPictures(
            List<byte[]> jpegs,
            FrameReader reader,
            Embedder embedder,
            FreezeBoundary boundary,
            boolean augmentation,
            RandomGenerator random) {
        this.jpegs = jpegs;
        this.reader = reader;
        this.embedder = embedder;
        this.boundary = boundary;
        this.augmentation = augmentation;
        this.random = random;
        this.seen = new float[jpegs.size()][];
    }

    @Override
    public float[][] of(int[] places) {
        int[] fresh = Arrays.stream(places).filter(place -> seen[place] == null).toArray();
        for (int from = 0; from < fresh.length; from += BATCH) {
            int[] some = Arrays.copyOfRange(fresh, from, Math.min(fresh.length, from + BATCH));
            float[][] rows = look(some, UnaryOperator.identity());
            for (int i = 0; i < some.length; i++) {
                seen[some[i]] = rows[i];
            }
        }
        return Arrays.stream(places).mapToObj(place -> seen[place]).toArray(float[][]::new);
    }

    @Override
    public float[][] toLearnFrom(int[] places) {
        return augmentation ? look(places, p -> Augmentation.of(p, random)) : of(places);
    }

    private float[][] look(int[] places, UnaryOperator<Picture> change) {
        return embedder.activations(
                Arrays.stream(places).mapToObj(this::picture).map(change).toList(), boundary);
    }

    private Picture picture(int place) {
        if (reader.frame(jpegs.get(place)) instanceof FrameReading.Read(var frame)) {
            return frame.picture();
        }
        throw new IllegalStateException("a picture that was kept can no longer be read");
    }
}
