package io.classlens;

import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.Trunk;
import io.classlens.network.backbone.ModelFormatException;
import java.util.List;

/**
 * The default backbone, opened once for all tests of a JVM: that takes a second. No test closes it.
 */
public final class DefaultBackbone {

    private static final class Opened {
        static final Trunk TRUNK = open();
        static final Embedder EMBEDDER = new Embedder(TRUNK);

        private static Trunk open() {
            BackboneCatalog catalog = new BackboneCatalog(List.of(SharedData.ownBackbones()));
            try {
                return catalog.open(catalog.defaultBackbone());
            } catch (ModelFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private DefaultBackbone() {}

    public static Trunk trunk() {
        return Opened.TRUNK;
    }

    public static Embedder embedder() {
        return Opened.EMBEDDER;
    }
}
