package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The {@code attr} object of a node: protocol buffers as JSON, where texts are base64, 64-bit
 * integers are texts, and whatever has its default value (0, false, empty) may be left out even
 * where the attribute itself is there.
 */
public record NodeAttributes(String node, JsonNode json) {

    public boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** A type such as {@code DT_FLOAT}. */
    public String type(String key, String otherwise) {
        return json.path(key).path("type").asString(otherwise);
    }

    public boolean flag(String key) {
        return json.path(key).path("b").asBoolean(false);
    }

    public float real(String key, float otherwise) throws ModelFormatException {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = json.get(key).path("f");
        return value.isMissingNode() ? 0 : (float) parsed(key, value.asString());
    }

    public long integer(String key, long otherwise) throws ModelFormatException {
        if (!has(key)) {
            return otherwise;
        }
        JsonNode value = json.get(key).path("i");
        return value.isMissingNode() ? 0 : (long) parsed(key, value.asString());
    }

    public String text(String key, String otherwise) throws ModelFormatException {
        return has(key) ? decoded(key, json.get(key).path("s").asString("")) : otherwise;
    }

    /** A list of integers; empty where it is absent. */
    public List<Long> integers(String key) throws ModelFormatException {
        List<Long> found = new ArrayList<>();
        for (JsonNode each : json.path(key).path("list").path("i")) {
            found.add((long) parsed(key, each.asString()));
        }
        return found;
    }

    /** A list of texts; empty where it is absent. */
    public List<String> texts(String key) throws ModelFormatException {
        List<String> found = new ArrayList<>();
        for (JsonNode each : json.path(key).path("list").path("s")) {
            found.add(decoded(key, each.asString()));
        }
        return found;
    }

    private String decoded(String key, String base64) throws ModelFormatException {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong(key, "a text in base64", base64);
        }
    }

    private double parsed(String key, String number) throws ModelFormatException {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw wrong(key, "a number", number);
        }
    }

    private ModelFormatException wrong(String key, String expected, String found) {
        return new ModelFormatException(
                "node %s: %s should be %s, found '%s'".formatted(node, key, expected, found));
    }
}
