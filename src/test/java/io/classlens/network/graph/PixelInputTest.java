package io.classlens.network.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.network.TensorFlowRuntime;
import io.classlens.network.WrittenModel;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.network.backbone.PixelRange;
import io.classlens.network.backbone.Resize;
import io.classlens.network.tfjs.ModelFile;
import io.classlens.network.tfjs.Node;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Pixels by hand; a pixel's value is that of its middle. */
class PixelInputTest {

    private static final int[] GREYS = {0, 100, 40, 200};

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        TensorFlowRuntime.start();
    }

    @Test
    void nearest_doubles_each_pixel_of_a_picture_of_half_the_size() throws Exception {
        assertThat(scaled(GREYS, 2, 4, Resize.NEAREST, PixelRange.ZERO_TO_255))
                .containsExactly(
                        0, 0, 100, 100, //
                        0, 0, 100, 100, //
                        40, 40, 200, 200, //
                        40, 40, 200, 200);
    }

    @Test
    void bilinear_goes_from_pixel_to_pixel_in_steps() throws Exception {
        // The new middles lie at a quarter and three quarters between the old ones.
        assertThat(scaled(GREYS, 2, 4, Resize.BILINEAR, PixelRange.ZERO_TO_255))
                .containsExactly(
                        0, 25, 75, 100, //
                        10, 38.75f, 96.25f, 125, //
                        30, 66.25f, 138.75f, 175, //
                        40, 80, 160, 200);
    }

    @Test
    void nearest_takes_one_pixel_and_bilinear_the_mean_of_four_where_four_become_one()
            throws Exception {
        assertThat(scaled(GREYS, 2, 1, Resize.NEAREST, PixelRange.ZERO_TO_255))
                .containsExactly(200);
        assertThat(scaled(GREYS, 2, 1, Resize.BILINEAR, PixelRange.ZERO_TO_255))
                .containsExactly(85);
    }

    @ParameterizedTest
    @EnumSource
    void leaves_a_picture_of_the_right_size_as_it_is(Resize resize) throws Exception {
        assertThat(scaled(GREYS, 2, 2, resize, PixelRange.ZERO_TO_255))
                .containsExactly(0, 100, 40, 200);
    }

    @ParameterizedTest
    @EnumSource
    void reaches_both_ends_of_a_models_range(Resize resize) throws Exception {
        assertThat(scaled(new int[] {0, 255, 255, 0}, 2, 2, resize, PixelRange.MINUS_ONE_TO_ONE))
                .containsExactly(-1, 1, 1, -1);
    }

    /** The red of a grey picture. */
    private float[] scaled(int[] greys, int side, int size, Resize resize, PixelRange range)
            throws ModelFormatException {
        Node input = ModelFile.read(WrittenModel.graphIn(folder).write()).node("x");
        byte[] rgb = new byte[3 * greys.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) greys[i / 3];
        }
        try (Graph graph = new Graph();
                Session session = new Session(graph);
                TUint8 fed = TUint8.tensorOf(Shape.of(1, side, side, 3), DataBuffers.of(rgb))) {
            PixelInput pixels = PixelInput.add(Ops.create(graph), size, resize, range, input);
            try (TFloat32 found =
                    (TFloat32)
                            session.runner()
                                    .feed(pixels.placeholder(), fed)
                                    .fetch(pixels.scaled())
                                    .run()
                                    .get(0)) {
                float[] reds = new float[size * size];
                for (int i = 0; i < reds.length; i++) {
                    reds[i] = found.getFloat(0, i / size, i % size, 0);
                }
                return reds;
            }
        }
    }
}
