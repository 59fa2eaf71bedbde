package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DefaultBackbone;
import io.classlens.network.backbone.ModelFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The layers of a backbone, and where it can be unfrozen. */
class AnatomyTest {

    private static final Trunk trunk = DefaultBackbone.trunk();

    @Nested
    class GivenTheDefaultBackbone {

        private final Anatomy anatomy = trunk.anatomy();

        @Test
        void lists_what_is_computed_and_counts_what_is_a_weight() {
            assertThat(anatomy.layers())
                    .hasSize(178)
                    .extracting(NetworkLayer::kind)
                    .doesNotContain("Const", "Placeholder");
            assertThat(anatomy.parameters()).isEqualTo(1_340_600);
            NetworkLayer last = anatomy.layers().getLast();
            assertThat(last.name()).isEqualTo(trunk.backbone().truncation());
            assertThat(last.outputShape()).containsExactly(7L, 7L, 720L);
            // A depthwise kernel of 5x5 and a bias for each of 720 channels.
            assertThat(anatomy.layers())
                    .filteredOn(
                            layer -> layer.name().endsWith("expanded_conv_14/depthwise/depthwise"))
                    .extracting(NetworkLayer::parameters)
                    .containsExactly(26 * 720L);
        }

        @Test
        void offers_a_cut_before_each_block_but_the_first() {
            assertThat(anatomy.boundaries())
                    .extracting(FreezeBoundary::block)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 14)
                                    .mapToObj(i -> "expanded_conv_" + i)
                                    .toList());
            FreezeBoundary boundary = anatomy.boundaryBefore("expanded_conv_13");
            assertThat(boundary.shape()).containsExactly(7L, 7L, 120L);
            assertThat(anatomy.trainable(boundary, false)).isEqualTo(564_064);
        }

        @Test
        void has_its_batch_normalization_in_its_convolutions() {
            assertThat(anatomy.hasNormalization(anatomy.boundaries().getFirst())).isFalse();
        }

        @Test
        void names_blocks_that_come_near_one_that_is_not_there() {
            assertThatThrownBy(() -> anatomy.boundaryBefore("expanded_conv_15"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("expanded_conv_15", "did you mean");
        }

        @ParameterizedTest
        @ValueSource(strings = {"expanded_conv_3", "expanded_conv_10", "expanded_conv_14"})
        void a_tail_with_the_pretrained_weights_gives_the_embedding_of_the_whole(String block) {
            FreezeBoundary boundary = anatomy.boundaryBefore(block);
            Picture picture = TrunkTest.drawn(1, 224);
            Trunk.Outputs outputs = trunk.embedWithActivations(List.of(picture), boundary);
            assertSame(outputs.embeddings()[0], trunk.embed(List.of(picture))[0]);
            assertSame(trunk.activations(List.of(picture), boundary)[0], outputs.activations()[0]);
            assertSame(through(trunk, boundary, outputs.activations()[0]), outputs.embeddings()[0]);
        }
    }

    @Nested
    class GivenABackboneWithNormalizationAndAShortcut {

        @TempDir Path folder;

        @Test
        void tells_kernels_from_normalization_and_from_statistics() throws ModelFormatException {
            try (Trunk written = WrittenTrunk.in(folder)) {
                Anatomy anatomy = written.anatomy();
                assertThat(anatomy.layers())
                        .extracting(NetworkLayer::name)
                        .startsWith("block_1_conv", "block_1_BN", "block_1_relu");
                assertThat(anatomy.layers().get(0).parameters()).isEqualTo(3 * 3 * 3 * 4);
                assertThat(anatomy.layers().get(1).normalization()).isEqualTo(8);
                assertThat(anatomy.layers().get(1).statistics()).isEqualTo(8);
            }
        }

        @Test
        void normalization_learns_only_where_it_is_wanted() throws ModelFormatException {
            try (Trunk written = WrittenTrunk.in(folder)) {
                Anatomy anatomy = written.anatomy();
                FreezeBoundary boundary = anatomy.boundaryBefore("block_3");
                assertThat(boundary.layer()).isEqualTo("block_2_add");
                assertThat(anatomy.hasNormalization(boundary)).isTrue();
                assertThat(anatomy.trainable(boundary, false)).isEqualTo(144);
                assertThat(anatomy.trainable(boundary, true)).isEqualTo(152);
            }
        }

        @Test
        void offers_no_cut_that_two_tensors_cross() throws ModelFormatException {
            try (Trunk written = WrittenTrunk.in(folder)) {
                // Before block 2 only block_1_relu crosses, on both of its ways.
                assertThat(written.anatomy().boundaries())
                        .extracting(FreezeBoundary::layer)
                        .containsExactly("block_1_relu", "block_2_add");
            }
        }

        @Test
        void its_tail_agrees_with_the_whole() throws ModelFormatException {
            try (Trunk written = WrittenTrunk.in(folder)) {
                FreezeBoundary boundary = written.anatomy().boundaryBefore("block_2");
                Trunk.Outputs outputs =
                        written.embedWithActivations(List.of(TrunkTest.drawn(2, 8)), boundary);
                assertSame(
                        through(written, boundary, outputs.activations()[0]),
                        outputs.embeddings()[0]);
            }
        }
    }

    private static float[] through(Trunk trunk, FreezeBoundary boundary, float[] activations) {
        Tail tail = trunk.tail(boundary);
        try (Graph graph = new Graph()) {
            Ops tf = Ops.create(graph);
            Placeholder<TFloat32> fed = tail.activations(tf);
            Operand<TFloat32> embeddings =
                    tail.embeddings(
                            tf, fed, Tail.constants(new TunedWeights(boundary.block(), Map.of())));
            Shape shape = Shape.of(1).append(fed.shape().tail());
            try (Session session = new Session(graph);
                    TFloat32 values = TFloat32.tensorOf(shape, DataBuffers.of(activations));
                    var result = session.runner().feed(fed, values).fetch(embeddings).run()) {
                float[] row = new float[trunk.backbone().embeddingSize()];
                result.get(0).asRawTensor().data().asFloats().read(row);
                return row;
            }
        }
    }

    private static void assertSame(float[] found, float[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
        }
    }
}
