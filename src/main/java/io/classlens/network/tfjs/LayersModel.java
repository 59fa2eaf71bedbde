package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A model in the layers format, its nesting undone. */
public final class LayersModel implements TfjsModel {

    private final Path file;
    private final Map<String, Layer> layers;
    private final Map<String, String> outputsOfModels;
    private final WeightFiles weights;

    /**
     * @param outputsOfModels for each nested model, the layer that gives its output
     */
    LayersModel(
            Path file,
            Map<String, Layer> layers,
            Map<String, String> outputsOfModels,
            WeightFiles weights) {
        this.file = file;
        this.layers = Collections.unmodifiableMap(layers);
        this.outputsOfModels = Map.copyOf(outputsOfModels);
        this.weights = weights;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public WeightFiles weights() {
        return weights;
    }

    /**
     * A layer by its name; the name of a nested model stands for the layer that gives its output.
     */
    @Override
    public Layer node(String name) throws ModelFormatException {
        Layer layer = layers.get(outputsOfModels.getOrDefault(name, name));
        if (layer == null) {
            throw new ModelFormatException(
                    "%s has no layer %s%s"
                            .formatted(file, name, NearMatches.question(name, layers.keySet())));
        }
        return layer;
    }

    /**
     * The name of a layer's weight in the manifest. Usually that is {@code layer/kernel}; exporters
     * put the names of nested models before it and {@code :0} behind.
     *
     * @param kind such as {@code kernel} or {@code moving_mean}
     */
    public String weightName(Layer layer, String kind) throws ModelFormatException {
        String own = layer.path().substring(layer.path().lastIndexOf('/') + 1) + "/" + kind;
        String full = layer.path() + "/" + kind;
        List<String> ending =
                weights.names().stream()
                        .filter(name -> ("/" + bare(name)).endsWith("/" + own))
                        .toList();
        if (ending.size() == 1) {
            return ending.getFirst();
        }
        for (String name : ending) {
            if (bare(name).equals(full) || bare(name).endsWith("/" + full)) {
                return name;
            }
        }
        for (String name : ending) {
            if (bare(name).equals(own)) {
                return name;
            }
        }
        throw new ModelFormatException(
                ending.isEmpty()
                        ? "%s: the manifest has no weight %s%s"
                                .formatted(
                                        layer.label(),
                                        own,
                                        NearMatches.question(own, weights.names()))
                        : "%s: several weights could be its %s: %s"
                                .formatted(layer.label(), kind, ending));
    }

    private static String bare(String weight) {
        return weight.endsWith(":0") ? weight.substring(0, weight.length() - 2) : weight;
    }
}
