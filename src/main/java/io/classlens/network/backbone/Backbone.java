package io.classlens.network.backbone;

/**
 * A pretrained network and how it is used as a trunk.
 *
 * @param id short name in settings and on the command line, such as {@code human-centernet}
 * @param name what people read
 * @param version of the source
 * @param width multiplier of the channels, 1.0 for the full network
 * @param inputSize side in pixels of the square that the network sees
 * @param range of the values that it wants
 * @param source where the weights come from
 * @param licence of the weights
 * @param truncation layer or node whose output is the last map of the trunk
 * @param pooling from that map to the embedding
 * @param embeddingSize numbers for each picture
 * @param modelFile path of {@code model.json} below a folder of backbones
 */
public record Backbone(
        String id,
        String name,
        String version,
        double width,
        int inputSize,
        PixelRange range,
        String source,
        String licence,
        String truncation,
        Pooling pooling,
        int embeddingSize,
        String modelFile) {

    public Backbone {
        if (inputSize < 1 || embeddingSize < 1) {
            throw new IllegalArgumentException(
                    "backbone %s: expected positive sizes, found input %d and embedding %d"
                            .formatted(id, inputSize, embeddingSize));
        }
    }
}
