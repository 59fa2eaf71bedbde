package io.classlens.studio.ui;

import io.classlens.Kept;
import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.ProjectLimits;
import io.classlens.serving.FrameBatcher;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;

/** A real studio for a test, on the backbone that {@code ./classlens} brings. */
public final class AStudio {

    static final Path BACKBONES = Path.of("backbones");
    private static Embedder embedder;

    private AStudio() {}

    public static boolean isPossible() {
        return BACKBONES.toFile().isDirectory();
    }

    /** One for all tests: it takes a second to open. */
    static synchronized Embedder embedder() {
        if (embedder == null) {
            BackboneCatalog catalog = new BackboneCatalog(List.of(BACKBONES));
            try {
                embedder = new Embedder(catalog.open(catalog.defaultBackbone()));
            } catch (ModelFormatException e) {
                throw new IllegalStateException(e);
            }
        }
        return embedder;
    }

    static Studio with(ProjectLimits limits) {
        return studios().open(Kept.shared().projects().create(limits, true));
    }

    /** As after a start of the server. */
    public static Studios studios() {
        return new Studios(
                Kept.shared().projects(),
                Clock.systemUTC(),
                new FrameReader(),
                new FrameBatcher(embedder()),
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
