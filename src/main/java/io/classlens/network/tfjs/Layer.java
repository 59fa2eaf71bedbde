package io.classlens.network.tfjs;

import java.util.List;

/**
 * A layer of the layers format, with all nesting of models undone.
 *
 * @param name unique in the model: the layer's own name, or its path where models that are nested
 *     use a name twice
 * @param path the layer's name below those of the models that it is nested in, as weights may be
 *     named
 */
public record Layer(String name, String path, String type, LayerConfig config, List<Source> inputs)
        implements Node {

    static final String INPUT = "InputLayer";

    public Layer {
        inputs = List.copyOf(inputs);
    }

    @Override
    public boolean isInput() {
        return type.equals(INPUT) && inputs.isEmpty();
    }

    @Override
    public String label() {
        return "layer " + name + " (" + type + ")";
    }
}
