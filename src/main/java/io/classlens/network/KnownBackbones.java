package io.classlens.network;

import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Pooling;
import java.util.List;

/** The backbones that the application knows, the default first. */
final class KnownBackbones {

    private static final String HUMAN = "npm @vladmandic/human";
    private static final String HUMAN_VERSION = "3.3.6";
    private static final String CENTERNET = "human-3.3.6/models/centernet.json";
    private static final String MOVENET_BACKBONE =
            "StatefulPartitionedCall/center_net_mobile_net_v2fpn_feature_extractor/model_1/model/";

    static final List<Backbone> ALL =
            List.of(
                    new Backbone(
                            "human-centernet",
                            "MobileNetV3, trained on COCO",
                            HUMAN_VERSION,
                            0.75,
                            224,
                            PixelRange.ZERO_TO_255,
                            HUMAN,
                            "MIT",
                            "tower_0/MobilenetV3/expanded_conv_14/depthwise/hard_swish/mul_1",
                            Pooling.REGIONS_2X2,
                            4 * 720,
                            CENTERNET),
                    new Backbone(
                            "human-centernet-13",
                            "MobileNetV3, trained on COCO, up to block 13",
                            HUMAN_VERSION,
                            0.75,
                            224,
                            PixelRange.ZERO_TO_255,
                            HUMAN,
                            "MIT",
                            "tower_0/MobilenetV3/expanded_conv_13/add",
                            Pooling.REGIONS_2X2,
                            4 * 120,
                            CENTERNET),
                    new Backbone(
                            "human-movenet",
                            "MobileNetV2, trained on people",
                            HUMAN_VERSION,
                            1.0,
                            192,
                            PixelRange.ZERO_TO_255,
                            HUMAN,
                            "MIT",
                            MOVENET_BACKBONE + "block_15_expand_relu/Relu6",
                            Pooling.REGIONS_2X2,
                            4 * 960,
                            "human-3.3.6/models/movenet-lightning.json"),
                    new Backbone(
                            "teachable-machine",
                            "MobileNetV2 as in Teachable Machine",
                            "2",
                            0.35,
                            224,
                            PixelRange.MINUS_ONE_TO_ONE,
                            "Teachable Machine, an exported image model",
                            "Apache-2.0",
                            "out_relu",
                            Pooling.GLOBAL_AVERAGE,
                            1280,
                            "teachable-machine-mobilenet_v2_0.35_224/model.json"),
                    new Backbone(
                            "mobilenet-v1",
                            "MobileNetV1, trained on ImageNet",
                            "1",
                            1.0,
                            224,
                            PixelRange.MINUS_ONE_TO_ONE,
                            "TensorFlow.js models, mobilenet_v1_1.0_224",
                            "Apache-2.0",
                            "conv_pw_12_relu",
                            Pooling.REGIONS_2X2,
                            4 * 1024,
                            "mobilenet_v1_1.0_224_to_conv_pw_12/model.json"));

    private KnownBackbones() {}
}
