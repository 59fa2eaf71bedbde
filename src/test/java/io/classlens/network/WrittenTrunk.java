package io.classlens.network;

import static io.classlens.network.WrittenModel.shape;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Pooling;
import io.classlens.network.backbone.Resize;
import io.classlens.network.tfjs.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A backbone of three blocks in the layers format, each a convolution with its batch normalization;
 * the second has a shortcut past it. For tests that need what the default backbone has folded away.
 */
public final class WrittenTrunk {

    private static final int SIDE = 8;
    private static final int CHANNELS = 4;

    private WrittenTrunk() {}

    /**
     * @return a trunk for squares of 8 pixels with embeddings of 4 numbers
     */
    public static Trunk in(Path folder) throws ModelFormatException {
        Random random = new Random(3);
        WrittenModel model = WrittenModel.in(folder);
        List<String> layers = new ArrayList<>();
        layers.add(
                layer(
                        "InputLayer",
                        "pixels",
                        "\"batch_input_shape\": [null, %d, %d, 3]".formatted(SIDE, SIDE)));
        block(model, layers, random, 1, 3, "pixels");
        block(model, layers, random, 2, CHANNELS, "block_1_relu");
        layers.add(layer("Add", "block_2_add", "", "block_2_relu", "block_1_relu"));
        block(model, layers, random, 3, CHANNELS, "block_2_add");
        String topology =
                "{\"model_config\":{\"class_name\":\"Model\",\"config\":{\"layers\":[%s],\"input_layers\":[[\"pixels\",0,0]],\"output_layers\":[[\"block_3_relu\",0,0]]}}}"
                        .formatted(String.join(",", layers));
        Path file = model.layers(topology).write();
        TensorFlowRuntime.start();
        return Trunk.of(
                new Backbone(
                        "written",
                        "Written",
                        "1",
                        1,
                        SIDE,
                        PixelRange.MINUS_ONE_TO_ONE,
                        "a test",
                        "none",
                        "block_3_relu",
                        Pooling.GLOBAL_AVERAGE,
                        CHANNELS,
                        "model.json"),
                ModelFile.read(file),
                Resize.BILINEAR);
    }

    private static void block(
            WrittenModel model,
            List<String> layers,
            Random random,
            int number,
            int channels,
            String from) {
        String conv = "block_" + number + "_conv";
        String normal = "block_" + number + "_BN";
        String relu = "block_" + number + "_relu";
        layers.add(
                layer(
                        "Conv2D",
                        conv,
                        "\"filters\": %d, \"kernel_size\": [3, 3], \"padding\": \"same\", \"use_bias\": false"
                                .formatted(CHANNELS),
                        from));
        layers.add(layer("BatchNormalization", normal, "\"axis\": [3]", conv));
        layers.add(layer("ReLU", relu, "", normal));
        model.weight(
                conv + "/kernel",
                shape(3, 3, channels, CHANNELS),
                drawn(random, 9 * channels * CHANNELS));
        model.weight(normal + "/gamma", shape(CHANNELS), 1, 1.5f, 0.5f, 1);
        model.weight(normal + "/beta", shape(CHANNELS), 0.1f, 0.2f, 0, 0.3f);
        model.weight(normal + "/moving_mean", shape(CHANNELS), 0, 0.1f, 0, 0);
        model.weight(normal + "/moving_variance", shape(CHANNELS), 1, 1, 2, 1);
    }

    private static String layer(String type, String name, String config, String... inputs) {
        List<String> nodes = new ArrayList<>();
        for (String input : inputs) {
            nodes.add("[\"%s\",0,0,{}]".formatted(input));
        }
        return "{\"class_name\":\"%s\",\"name\":\"%s\",\"config\":{\"name\":\"%s\"%s},\"inbound_nodes\":[%s]}"
                .formatted(
                        type,
                        name,
                        name,
                        config.isEmpty() ? "" : "," + config,
                        nodes.isEmpty() ? "" : "[" + String.join(",", nodes) + "]");
    }

    private static float[] drawn(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (0.3 * random.nextGaussian());
        }
        return values;
    }
}
