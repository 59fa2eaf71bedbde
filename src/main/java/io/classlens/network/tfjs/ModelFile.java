package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code model.json} of TensorFlow.js, whichever of the two formats it has. */
public final class ModelFile {

    private ModelFile() {}

    /**
     * Reads the topology and the list of weights; the weights themselves are read when they are
     * needed.
     *
     * @throws ModelFormatException if the file is missing, is no JSON, or holds neither format
     */
    public static TfjsModel read(Path file) throws ModelFormatException {
        JsonNode json = parsed(file);
        WeightFiles weights =
                new WeightFiles(file, WeightGroup.readAll(file, json.path("weightsManifest")));
        JsonNode topology = json.path("modelTopology");
        if (topology.has("node")) {
            return GraphReader.read(file, topology.get("node"), weights);
        }
        // Keras writes model_config beside its version; TensorFlow.js writes the model itself.
        JsonNode model = topology.path("model_config");
        if (model.isMissingNode()) {
            model = topology;
        }
        if (model.has("class_name")) {
            return LayersReader.read(file, model, weights);
        }
        throw new ModelFormatException(
                file
                        + ": expected modelTopology with the nodes of a graph or with the class_name"
                        + " of a layers model, found "
                        + (topology.isMissingNode()
                                ? "no modelTopology"
                                : topology.propertyNames()));
    }

    private static JsonNode parsed(Path file) throws ModelFormatException {
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException("there is no model file " + file);
        }
        try {
            return JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw new ModelFormatException(
                    file + " is not readable JSON: " + e.getOriginalMessage(), e);
        }
    }
}
