package io.classlens.network.tfjs;

import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a model, each read from its shards when it is asked for; other shards may be
 * missing.
 */
public final class WeightFiles {

    private record Place(WeightSpec spec, WeightGroup group, long offset) {}

    private final Path modelFile;
    private final Map<String, Place> places = new LinkedHashMap<>();

    WeightFiles(Path modelFile, List<WeightGroup> groups) throws ModelFormatException {
        this.modelFile = modelFile;
        for (WeightGroup group : groups) {
            long offset = 0;
            for (WeightSpec spec : group.weights()) {
                if (places.put(spec.name(), new Place(spec, group, offset)) != null) {
                    throw new ModelFormatException(
                            modelFile + ": the manifest has weight " + spec.name() + " twice");
                }
                offset += spec.byteLength();
            }
        }
    }

    /** In the order of the manifest. */
    public Set<String> names() {
        return places.keySet();
    }

    /**
     * @throws ModelFormatException if the manifest has no such weight, or a shard that is needed is
     *     missing or has the wrong length
     */
    public Weight read(String name) throws ModelFormatException {
        Place place = places.get(name);
        if (place == null) {
            throw new ModelFormatException(
                    "%s: the manifest has no weight %s%s"
                            .formatted(
                                    modelFile, name, NearMatches.question(name, places.keySet())));
        }
        ShardedBytes bytes = new ShardedBytes(place.group);
        return new WeightDecoder(place.spec, bytes.read(place.spec, place.offset)).decode();
    }
}
