package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.offset;

import io.classlens.SharedData;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Resize;
import io.classlens.network.graph.ConstantWeights;
import io.classlens.network.graph.ModelGraph;
import io.classlens.network.graph.PixelInput;
import io.classlens.network.tfjs.ModelFile;
import io.classlens.network.tfjs.Node;
import io.classlens.network.tfjs.TfjsModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with what TensorFlow.js computes, within the tolerances of the shared data's README. */
class ReferenceAgreementTest {

    private static final String[] PICTURES = {"webcam-class-1-0", "webcam-class-2-0", "sign-5"};

    @BeforeAll
    static void start() {
        TensorFlowRuntime.start();
    }

    @Nested
    class GivenTeachableMachinesModel {

        private static final String NAME = "teachable-machine-mobilenet_v2_0.35_224";

        @ParameterizedTest
        @ValueSource(strings = {"webcam-class-1-0", "webcam-class-2-0", "sign-5"})
        void agrees_with_tensorflow_js_up_to_the_class_probabilities(String picture)
                throws IOException {
            JsonNode reference = reference(NAME);
            TfjsModel model = ModelFile.read(shared("backbones").resolve(NAME + "/model.json"));
            JsonNode layers = reference.get("layers");
            JsonNode expected = reference.get("inputs").get(picture);
            List<float[]> found =
                    outputs(
                            model,
                            picture,
                            224,
                            PixelRange.MINUS_ONE_TO_ONE,
                            List.of(
                                    layers.get("map").asString(),
                                    layers.get("embedding").asString(),
                                    layers.get("probabilities").asString()));

            Agreement.agreesAsMap(NAME, found.get(0), expected.get("map"));
            Path whole = shared("reference").resolve(expected.at("/map/file").asString());
            Agreement.agreesWithinLargest(NAME + " whole map", found.get(0), floats(whole));
            Agreement.agreesAsVector(
                    NAME + " embedding",
                    found.get(1),
                    Agreement.doubles(expected.get("embedding").get("values")));
            double[] probabilities = Agreement.doubles(expected.get("probabilities"));
            for (int i = 0; i < probabilities.length; i++) {
                assertThat((double) found.get(2)[i]).isCloseTo(probabilities[i], offset(1e-3));
            }
        }

        @Test
        void the_trunk_gives_teachable_machines_own_embedding() throws IOException {
            JsonNode reference = reference(NAME);
            BackboneCatalog catalog = new BackboneCatalog(List.of(shared("backbones")));
            try (Trunk trunk = catalog.open(catalog.byId("teachable-machine"))) {
                for (String picture : PICTURES) {
                    float[][] rows =
                            trunk.embed(List.of(new Picture(224, 224, pixels(picture, 224))));
                    Agreement.agreesAsVector(
                            "trunk teachable-machine",
                            rows[0],
                            Agreement.doubles(
                                    reference.get("inputs").get(picture).at("/embedding/values")));
                }
            }
        }
    }

    @Nested
    class GivenTheIncompleteMobileNetV1 {

        private static final String NAME = "mobilenet_v1_1.0_224_to_conv_pw_12";

        @ParameterizedTest
        @ValueSource(strings = {"webcam-class-1-0", "webcam-class-2-0", "sign-5"})
        void agrees_with_tensorflow_js(String picture) throws IOException {
            Path file = shared("backbones").resolve(NAME + "/model.json");
            agreesOnAllOutputs(NAME, file, picture, 224, PixelRange.MINUS_ONE_TO_ONE);
        }

        @Test
        void names_the_shard_that_is_missing_when_it_is_needed() throws IOException {
            TfjsModel model = ModelFile.read(shared("backbones").resolve(NAME + "/model.json"));
            assertThat(failure(model, "conv_pw_13"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("group37-shard1of1");
            assertThat(failure(model, "act_softmax"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("-shard1of1");
        }

        private Throwable failure(TfjsModel model, String output) {
            return catchThrowable(
                    () ->
                            outputs(
                                    model,
                                    "sign-5",
                                    224,
                                    PixelRange.MINUS_ONE_TO_ONE,
                                    List.of(output)));
        }
    }

    @Nested
    class GivenTheBackbonesOfTheNpmPackage {

        @ParameterizedTest
        @ValueSource(strings = {"webcam-class-1-0", "webcam-class-2-0", "sign-5"})
        void mobilenet_v3_agrees_with_tensorflow_js(String picture) throws IOException {
            Path file = SharedData.ownBackbones().resolve("human-3.3.6/models/centernet.json");
            agreesOnAllOutputs("human-3.3.6-centernet", file, picture, 224, PixelRange.ZERO_TO_255);
        }

        @ParameterizedTest
        @ValueSource(strings = {"webcam-class-1-0", "webcam-class-2-0", "sign-5"})
        void mobilenet_v2_agrees_with_tensorflow_js(String picture) throws IOException {
            Path file =
                    SharedData.ownBackbones().resolve("human-3.3.6/models/movenet-lightning.json");
            agreesOnAllOutputs(
                    "human-3.3.6-movenet-lightning", file, picture, 192, PixelRange.ZERO_TO_255);
        }
    }

    private static void agreesOnAllOutputs(
            String name, Path file, String picture, int size, PixelRange range) throws IOException {
        JsonNode expected = reference(name).get("inputs").get(picture).get("outputs");
        List<String> nodes = List.copyOf(expected.propertyNames());
        List<float[]> found = outputs(ModelFile.read(file), picture, size, range, nodes);
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode output = expected.get(nodes.get(i));
            Agreement.agreesAsMap(name, found.get(i), output.get("map"));
            double[] means = Agreement.doubles(output.at("/channelMean/values"));
            Agreement.agreesAsVector(
                    name + " " + nodes.get(i), channelMeans(found.get(i), means.length), means);
        }
    }

    private static List<float[]> outputs(
            TfjsModel model, String picture, int size, PixelRange range, List<String> nodes)
            throws IOException {
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            ModelGraph network = new ModelGraph(model, new ConstantWeights(model.weights()));
            Node input = network.inputOf(nodes.getFirst());
            PixelInput pixels = PixelInput.add(tf, size, Resize.BILINEAR, range, input);
            List<Operand<?>> outputs = new ArrayList<>();
            for (String node : nodes) {
                outputs.add(network.build(tf, Map.of(input.name(), pixels.scaled()), node));
            }
            Shape shape = Shape.of(1, size, size, 3);
            try (Session session = new Session(graph);
                    TUint8 fed = TUint8.tensorOf(shape, DataBuffers.of(pixels(picture, size)))) {
                Session.Runner runner = session.runner().feed(pixels.placeholder(), fed);
                outputs.forEach(runner::fetch);
                List<float[]> values = new ArrayList<>();
                try (Result result = runner.run()) {
                    for (int i = 0; i < nodes.size(); i++) {
                        TFloat32 tensor = (TFloat32) result.get(i);
                        float[] copy = new float[Math.toIntExact(tensor.size())];
                        tensor.asRawTensor().data().asFloats().read(copy);
                        values.add(copy);
                    }
                }
                return values;
            }
        }
    }

    private static float[] channelMeans(float[] map, int channels) {
        double[] sums = new double[channels];
        for (int i = 0; i < map.length; i++) {
            sums[i % channels] += map[i];
        }
        float[] means = new float[channels];
        for (int i = 0; i < channels; i++) {
            means[i] = (float) (sums[i] * channels / map.length);
        }
        return means;
    }

    private static JsonNode reference(String name) throws IOException {
        return JsonMapper.shared().readTree(shared("reference").resolve(name + ".json"));
    }

    private static byte[] pixels(String picture, int size) throws IOException {
        String file = "inputs/%s.%dx%dx3.rgb.bin".formatted(picture, size, size);
        return Files.readAllBytes(shared("reference").resolve(file));
    }

    private static double[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return values;
    }

    private static Path shared(String folder) {
        return SharedData.require(folder, "agreement with TensorFlow.js");
    }
}
