package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The {@code config} object of a layer. A key that is absent or null takes the given default. */
public record LayerConfig(String layer, JsonNode json) {

    public boolean has(String key) {
        return json.hasNonNull(key);
    }

    /**
     * Also where a text is wrapped as Keras serializes objects, in {@code {"class_name": text}}.
     */
    public String text(String key, String otherwise) throws ModelFormatException {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = json.get(key);
        JsonNode text = value.isObject() ? value.path("class_name") : value;
        if (!text.isString()) {
            throw wrong(key, "a text");
        }
        return text.stringValue();
    }

    public boolean flag(String key, boolean otherwise) throws ModelFormatException {
        if (!has(key)) {
            return otherwise;
        }
        if (!json.get(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return json.get(key).booleanValue();
    }

    public double number(String key, double otherwise) throws ModelFormatException {
        return number(key).orElse(otherwise);
    }

    public Optional<Double> number(String key) throws ModelFormatException {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!json.get(key).isNumber()) {
            throw wrong(key, "a number");
        }
        return Optional.of(json.get(key).doubleValue());
    }

    /**
     * A list of integers, or of lists of them, flattened; a lone integer counts as a list of one.
     */
    public int[] integers(String key, int... otherwise) throws ModelFormatException {
        if (!has(key)) {
            return otherwise;
        }
        var found = new ArrayList<Integer>();
        collect(key, json.get(key), found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Two integers, height and width; a lone one stands for both. */
    public int[] pair(String key, int... otherwise) throws ModelFormatException {
        int[] found = integers(key, otherwise);
        return switch (found.length) {
            case 1 -> new int[] {found[0], found[0]};
            case 2 -> found;
            default -> throw wrong(key, "one or two integers");
        };
    }

    private void collect(String key, JsonNode value, List<Integer> into)
            throws ModelFormatException {
        if (value.isArray()) {
            for (JsonNode each : value) {
                collect(key, each, into);
            }
        } else if (value.isIntegralNumber()) {
            into.add(value.intValue());
        } else {
            throw wrong(key, "integers");
        }
    }

    private ModelFormatException wrong(String key, String expected) {
        return new ModelFormatException(
                "layer %s: %s should be %s, found %s"
                        .formatted(layer, key, expected, json.get(key)));
    }
}
