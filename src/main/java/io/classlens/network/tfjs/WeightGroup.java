package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A group of the manifest: the bytes of its weights, one after another, cut into shards anywhere,
 * even inside a weight.
 *
 * @param shards files, in order
 */
record WeightGroup(List<Path> shards, List<WeightSpec> weights) {

    static List<WeightGroup> readAll(Path modelFile, JsonNode manifest)
            throws ModelFormatException {
        Path folder =
                Objects.requireNonNull(
                        modelFile.toAbsolutePath().normalize().getParent(),
                        "a model file lies in a folder");
        List<WeightGroup> groups = new ArrayList<>();
        for (JsonNode json : manifest) {
            List<Path> shards = new ArrayList<>();
            for (JsonNode path : json.path("paths")) {
                Path shard = folder.resolve(path.asString()).normalize();
                if (!shard.startsWith(folder)) {
                    throw new ModelFormatException(
                            modelFile + ": shard " + path + " lies outside the model's folder");
                }
                shards.add(shard);
            }
            List<WeightSpec> weights = new ArrayList<>();
            for (JsonNode weight : json.path("weights")) {
                weights.add(WeightSpec.read(weight));
            }
            groups.add(new WeightGroup(List.copyOf(shards), List.copyOf(weights)));
        }
        return groups;
    }
}
