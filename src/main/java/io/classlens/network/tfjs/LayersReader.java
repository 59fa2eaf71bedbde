package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.tfjs.Node.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the layers format (Keras JSON) and lays nested models out as one list of layers. */
final class LayersReader {

    private static final Set<String> MODELS = Set.of("Sequential", "Model", "Functional");

    private final Path file;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final Map<String, String> outputsOfModels = new HashMap<>();

    private LayersReader(Path file) {
        this.file = file;
    }

    static LayersModel read(Path file, JsonNode model, WeightFiles weights)
            throws ModelFormatException {
        LayersReader reader = new LayersReader(file);
        if (!MODELS.contains(typeOf(model))) {
            throw new ModelFormatException(
                    "%s: expected one of %s, found class_name %s"
                            .formatted(file, MODELS, typeOf(model)));
        }
        reader.model(model, "", List.of());
        return new LayersModel(file, reader.layers, reader.outputsOfModels, weights);
    }

    /**
     * @param scope path of the model, ending in a slash, or empty for the outermost
     * @param given what the model is called on; empty for the outermost, whose input layers are the
     *     network's input
     * @return names of the layers that give the model's outputs
     */
    private List<String> model(JsonNode model, String scope, List<String> given)
            throws ModelFormatException {
        return typeOf(model).equals("Sequential")
                ? sequential(model, scope, given)
                : functional(model, scope, given);
    }

    private List<String> sequential(JsonNode model, String scope, List<String> given)
            throws ModelFormatException {
        JsonNode config = model.path("config");
        List<String> current = given;
        int position = 0;
        for (JsonNode layer : config.isArray() ? config : config.path("layers")) {
            String name = nameOf(layer, "layer_" + position++);
            boolean needsInput = !MODELS.contains(typeOf(layer)) && !isInput(layer);
            if (current.isEmpty() && needsInput) { // batch_input_shape stands for an input layer
                current = List.of(add(name + "_input", scope, Layer.INPUT, layer, List.of()));
            }
            current = call(layer, name, scope, current, 0);
        }
        return current;
    }

    private List<String> functional(JsonNode model, String scope, List<String> given)
            throws ModelFormatException {
        JsonNode config = model.path("config");
        List<String> inputs = new ArrayList<>();
        for (JsonNode reference : references(config.path("input_layers"))) {
            inputs.add(reference.path(0).asString());
        }
        Map<String, List<List<String>>> calls = new HashMap<>();
        for (JsonNode layer : config.path("layers")) {
            String name = nameOf(layer, "layer_" + calls.size());
            List<List<String>> outputs = new ArrayList<>();
            calls.put(name, outputs); // at once: a shared layer may be called on its own output
            int input = inputs.indexOf(name);
            if (isInput(layer) && input >= 0 && input < given.size()) {
                outputs.add(call(layer, name, scope, List.of(given.get(input)), 0));
            } else if (isInput(layer)) {
                outputs.add(call(layer, name, scope, List.of(), 0));
            }
            for (JsonNode inbound : layer.path("inbound_nodes")) {
                List<String> on = new ArrayList<>();
                for (JsonNode reference : inbound) {
                    on.add(resolved(name, reference, calls));
                }
                outputs.add(call(layer, name, scope, on, outputs.size()));
            }
        }
        List<String> outputs = new ArrayList<>();
        for (JsonNode reference : references(config.path("output_layers"))) {
            outputs.add(resolved("the outputs of " + file, reference, calls));
        }
        return outputs;
    }

    /**
     * One layer or nested model on the given inputs; each further call of a shared layer gets a
     * number.
     */
    private List<String> call(
            JsonNode layer, String name, String scope, List<String> on, int number)
            throws ModelFormatException {
        String unique = number == 0 ? name : name + "@" + number;
        if (!MODELS.contains(typeOf(layer))) {
            return List.of(add(unique, scope, typeOf(layer), layer, on));
        }
        List<String> outputs = model(layer, scope + unique + "/", on);
        if (!outputs.isEmpty()) {
            outputsOfModels.putIfAbsent(unique, outputs.getFirst());
        }
        return outputs;
    }

    private String add(String name, String scope, String type, JsonNode layer, List<String> on) {
        String unique = layers.containsKey(name) ? scope + name : name;
        String path = (scope + name).replaceAll("@\\d+", ""); // every call has the same weights
        layers.put(
                unique,
                new Layer(
                        unique,
                        path,
                        type,
                        new LayerConfig(unique, layer.path("config")),
                        on.stream().map(input -> new Source(input, 0)).toList()));
        return unique;
    }

    /** From {@code [layer, number of the call, number of the output, …]} to the name of a layer. */
    private String resolved(String user, JsonNode reference, Map<String, List<List<String>>> calls)
            throws ModelFormatException {
        String name = reference.path(0).asString("");
        List<List<String>> outputs = calls.getOrDefault(name, List.of());
        if (outputs.isEmpty()) {
            throw new ModelFormatException(
                    "%s: %s refers to a layer '%s' that is not described before it%s"
                            .formatted(
                                    file, user, name, NearMatches.question(name, calls.keySet())));
        }
        // A nested model may count its own making as call 0, so a number can be one too high.
        List<String> call = outputs.get(Math.min(reference.path(1).asInt(0), outputs.size() - 1));
        int output = reference.path(2).asInt(0);
        if (output >= call.size()) {
            throw new ModelFormatException(
                    "%s: %s refers to output %d of %s, which has %d"
                            .formatted(file, user, output, name, call.size()));
        }
        return call.get(output);
    }

    /** A lone reference may stand where a list of them is expected. */
    private static Iterable<JsonNode> references(JsonNode json) {
        return json.path(0).isString() ? List.of(json) : json;
    }

    private static boolean isInput(JsonNode layer) {
        return typeOf(layer).equals(Layer.INPUT);
    }

    private static String typeOf(JsonNode layer) {
        return layer.path("class_name").asString("");
    }

    private static String nameOf(JsonNode layer, String otherwise) {
        String inside = layer.path("config").path("name").asString(otherwise);
        return layer.path("name").asString(inside);
    }
}
