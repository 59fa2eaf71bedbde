package io.classlens.network.tfjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir Path folder;

    @Nested
    class GivenAFileThatIsNoModel {

        @Test
        void says_that_it_is_missing() {
            refused(folder.resolve("nothing.json"), "nothing.json");
        }

        @Test
        void says_that_it_is_cut_off() throws IOException {
            refused(written("{\"modelTopology\": {\"node\": ["), "not readable JSON");
        }

        @Test
        void says_that_the_topology_is_missing() throws IOException {
            refused(written("{}"), "no modelTopology");
        }

        @Test
        void says_which_class_it_found() throws IOException {
            refused(written("{\"modelTopology\": {\"class_name\": \"Tree\"}}"), "Tree");
        }

        private void refused(Path file, String message) {
            assertThatThrownBy(() -> ModelFile.read(file))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining(message);
        }
    }

    @Nested
    class GivenAGraph {

        @Test
        void reads_inputs_and_leaves_out_control_inputs() throws IOException {
            Path file =
                    WrittenModel.graphIn(folder)
                            .node("y", "Add", List.of("x", "u:1", "^before"))
                            .write();
            assertThat(ModelFile.read(file).node("y").inputs())
                    .containsExactly(new Node.Source("x", 0), new Node.Source("u", 1));
        }

        @Test
        void takes_defaults_for_what_is_left_out_of_attributes() throws IOException {
            Path file =
                    WrittenModel.graphIn(folder)
                            .node(
                                    "y",
                                    "Any",
                                    List.of("x"),
                                    "\"f\":{}",
                                    "\"i\":{}",
                                    "\"b\":{}",
                                    "\"l\":{\"list\":{}}",
                                    "\"n\":{\"i\":7}",
                                    "\"nan\":{\"f\":\"NaN\"}")
                            .write();
            NodeAttributes attributes = ((GraphModel) ModelFile.read(file)).node("y").attributes();
            assertThat(attributes.real("f", 3)).isZero();
            assertThat(attributes.real("absent", 3)).isEqualTo(3);
            assertThat(attributes.integer("i", 3)).isZero();
            assertThat(attributes.integer("n", 3)).isEqualTo(7);
            assertThat(attributes.flag("b")).isFalse();
            assertThat(attributes.integers("l")).isEmpty();
            assertThat(attributes.real("nan", 0)).isNaN();
        }

        @Test
        void names_nodes_that_come_near() throws IOException {
            Path file =
                    WrittenModel.graphIn(folder)
                            .node("tower/block_1/out_relu/Relu6", "Relu6", List.of("x"))
                            .write();
            TfjsModel model = ModelFile.read(file);
            assertThatThrownBy(() -> model.node("out_relu/Relu"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("did you mean tower/block_1/out_relu/Relu6?");
        }
    }

    @Nested
    class GivenNestedLayers {

        private static final String TOPOLOGY =
                """
                {"class_name": "Sequential", "config": [
                  {"class_name": "Sequential", "config": {"name": "inner", "layers": [
                    {"class_name": "ReLU", "config": {"name": "act", "batch_input_shape": [null, 2]}}]}},
                  {"class_name": "Functional", "config": {"name": "block",
                    "layers": [
                      {"name": "in", "class_name": "InputLayer", "config": {}, "inbound_nodes": []},
                      {"name": "act", "class_name": "ReLU", "config": {}, "inbound_nodes": [[["in", 0, 0, {}]]]},
                      {"name": "sum", "class_name": "Add", "config": {},
                       "inbound_nodes": [[["in", 0, 0, {}], ["act", 0, 0, {}]]]}],
                    "input_layers": [["in", 0, 0]], "output_layers": [["sum", 0, 0]]}}]}
                """;

        @Test
        void lays_them_out_as_one_list() throws IOException {
            TfjsModel model = ModelFile.read(WrittenModel.in(folder).layers(TOPOLOGY).write());
            assertThat(model.node("act_input").isInput()).isTrue();
            assertThat(model.node("in").isInput()).isFalse();
            assertThat(model.node("in").inputs()).containsExactly(new Node.Source("act", 0));
            assertThat(model.node("sum").inputs())
                    .containsExactly(new Node.Source("in", 0), new Node.Source("block/act", 0));
        }

        @Test
        void takes_the_name_of_a_model_for_its_output() throws IOException {
            TfjsModel model = ModelFile.read(WrittenModel.in(folder).layers(TOPOLOGY).write());
            assertThat(model.node("block").name()).isEqualTo("sum");
            assertThat(model.node("inner").name()).isEqualTo("act");
        }

        @Test
        void reads_what_keras_wraps_in_model_config() throws IOException {
            String wrapped = "{\"keras_version\": \"2.1.4\", \"model_config\": " + TOPOLOGY + "}";
            TfjsModel model = ModelFile.read(WrittenModel.in(folder).layers(wrapped).write());
            assertThat(model.node("sum").type()).isEqualTo("Add");
        }

        @Test
        void names_layers_that_come_near() throws IOException {
            TfjsModel model = ModelFile.read(WrittenModel.in(folder).layers(TOPOLOGY).write());
            assertThatThrownBy(() -> model.node("som"))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("did you mean sum");
        }

        @Test
        void names_the_layer_that_is_referred_to_but_not_described() {
            String broken = TOPOLOGY.replace("[\"act\", 0, 0, {}]", "[\"acd\", 0, 0, {}]");
            Path file = WrittenModel.in(folder).layers(broken).write();
            assertThatThrownBy(() -> ModelFile.read(file))
                    .isInstanceOf(ModelFormatException.class)
                    .hasMessageContaining("sum refers to a layer 'acd'")
                    .hasMessageContaining("did you mean act");
        }
    }

    private Path written(String json) throws IOException {
        return Files.writeString(folder.resolve("model.json"), json);
    }
}
