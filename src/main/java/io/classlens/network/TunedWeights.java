package io.classlens.network;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What fine-tuning made of the weights behind a freeze boundary.
 *
 * @param block from which on the backbone was unfrozen, see {@link FreezeBoundary#block}
 * @param values by the names of the weights, row-major, not copied; weights that are not among them
 *     are the pretrained ones
 */
public record TunedWeights(String block, Map<String, float[]> values) {

    public TunedWeights {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
