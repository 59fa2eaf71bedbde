package io.classlens.studio.ui;

import io.classlens.DefaultBackbone;
import io.classlens.Kept;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.ProjectLimits;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A real studio for a test, on the backbone that {@code ./classlens} brings. */
public final class AStudio {

    private AStudio() {}

    public static boolean isPossible() {
        return Path.of("backbones").toFile().isDirectory();
    }

    static Embedder embedder() {
        return DefaultBackbone.embedder();
    }

    /** The caller closes it. */
    public static FrameServing frames() {
        return new FrameServing(embedder());
    }

    static Studio with(FrameServing frames, ProjectLimits limits) {
        return studios(frames).open(Kept.shared().projects().create(limits, true));
    }

    /** As after a start of the server. */
    public static Studios studios(FrameServing frames) {
        return new Studios(
                Kept.shared().projects(),
                Clock.systemUTC(),
                new FrameReader(),
                frames,
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
    }

    /** Adds examples whose embeddings lie close together, far from those of other labels. */
    static void record(Studio studio, Label label, int examples) {
        Random chance = new Random(label.id());
        for (int i = 0; i < examples; i++) {
            float[] embedding = new float[8];
            for (int j = 0; j < embedding.length; j++) {
                embedding[j] = (float) (0.1 * chance.nextGaussian());
            }
            embedding[label.id() % embedding.length] += 3;
            studio.project()
                    .add(
                            new NewExample(
                                    label.id(),
                                    new byte[0],
                                    embedding,
                                    embedder().backbone().id(),
                                    UUID.randomUUID(),
                                    Example.Source.CAMERA));
        }
    }
}
