package io.classlens.network;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.Resize;
import io.classlens.network.tfjs.ModelFile;
import io.classlens.network.tfjs.NearMatches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The backbones that can be chosen, and the folders where their files lie. */
public final class BackboneCatalog {

    private final List<Path> folders;

    /**
     * @param folders where models are looked for, the first one first; they need not exist
     */
    public BackboneCatalog(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** All that the application knows, the default first, whether their files are there or not. */
    public List<Backbone> known() {
        return KnownBackbones.ALL;
    }

    /** Those whose model file is there. */
    public List<Backbone> available() {
        return known().stream().filter(backbone -> file(backbone).isPresent()).toList();
    }

    /**
     * @throws IllegalArgumentException if there is none; the message has ids that come near
     */
    public Backbone byId(String id) {
        return known().stream()
                .filter(backbone -> backbone.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
    }

    public Backbone defaultBackbone() {
        return known().getFirst();
    }

    /**
     * Reads the model and builds it up to its truncation. The caller closes the trunk.
     *
     * @throws ModelFormatException if the files are missing, damaged, or not as the backbone
     *     describes them
     */
    public Trunk open(Backbone backbone) throws ModelFormatException {
        return open(backbone, Resize.BILINEAR);
    }

    /**
     * As {@link #open(Backbone)}.
     *
     * @param resize for pictures of another size than the backbone's input
     */
    public Trunk open(Backbone backbone, Resize resize) throws ModelFormatException {
        Path file = file(backbone).orElseThrow(() -> new ModelFormatException(missing(backbone)));
        TensorFlowRuntime.start();
        return Trunk.of(backbone, ModelFile.read(file), resize);
    }

    private Optional<Path> file(Backbone backbone) {
        return folders.stream()
                .map(folder -> folder.resolve(backbone.modelFile()))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private String unknown(String id) {
        List<String> ids = known().stream().map(Backbone::id).toList();
        return "there is no backbone " + id + ", only " + ids + NearMatches.question(id, ids);
    }

    private String missing(Backbone backbone) {
        return "backbone %s: no file %s in %s; start with ./classlens, which brings the default one, or put the files (from %s) into one of these folders"
                .formatted(
                        backbone.id(),
                        backbone.modelFile(),
                        folders.stream().map(Path::toAbsolutePath).map(Path::normalize).toList(),
                        backbone.source());
    }
}
