package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DefaultBackbone;
import io.classlens.SharedData;
import io.classlens.network.backbone.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrunkTest {

    private static final BackboneCatalog CATALOG =
            new BackboneCatalog(List.of(SharedData.ownBackbones()));

    private static final Trunk trunk = DefaultBackbone.trunk();

    @ParameterizedTest
    @ValueSource(strings = {"human-centernet", "human-centernet-13", "human-movenet"})
    void gives_a_row_of_the_promised_size(String id) throws ModelFormatException {
        try (Trunk each = CATALOG.open(CATALOG.byId(id))) {
            float[][] rows = each.embed(List.of(drawn(1, 224), drawn(2, 224)));
            assertThat(rows).hasDimensions(2, each.backbone().embeddingSize());
            assertThat(rows[0]).isNotEqualTo(rows[1]);
        }
    }

    @Test
    void gives_the_same_row_alone_and_among_seven() {
        List<Picture> seven = IntStream.range(0, 7).mapToObj(i -> drawn(i, 224)).toList();
        float[][] together = trunk.embed(seven);
        for (int i = 0; i < seven.size(); i++) {
            assertSame(together[i], trunk.embed(List.of(seven.get(i)))[0]);
        }
    }

    @Test
    void keeps_the_order_of_a_list_longer_than_a_batch() {
        List<Picture> many = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            many.add(drawn(i % 5, 96));
        }
        float[][] rows = trunk.embed(many);
        assertThat(rows).hasNumberOfRows(35);
        for (int i = 5; i < rows.length; i++) {
            assertSame(rows[i], rows[i % 5]);
        }
    }

    @Test
    void gives_nothing_for_nothing() {
        assertThat(trunk.embed(List.of())).isEmpty();
    }

    @Test
    void resizes_bilinearly_so_that_a_plain_square_stays_as_it_is() {
        float[] small = trunk.embed(List.of(plain(100)))[0];
        float[] right = trunk.embed(List.of(plain(224)))[0];
        assertSame(small, right);
    }

    @Test
    void refuses_pictures_that_are_no_squares_of_one_size() {
        Picture wide = new Picture(2, 1, new byte[6]);
        assertThatThrownBy(() -> trunk.embed(List.of(wide)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2x1");
        assertThatThrownBy(() -> trunk.embed(List.of(plain(4), plain(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5x5");
    }

    @Test
    void serves_many_threads_at_once() throws Exception {
        List<Picture> pictures = IntStream.range(0, 4).mapToObj(i -> drawn(i, 224)).toList();
        float[][] alone = trunk.embed(pictures);
        List<Future<float[][]>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                List<Picture> one = List.of(pictures.get(i % 4));
                calls.add(threads.submit(() -> trunk.embed(one)));
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            assertSame(calls.get(i).get()[0], alone[i % 4]);
        }
    }

    @Test
    void refuses_to_work_once_it_is_closed_and_closes_twice() throws ModelFormatException {
        Trunk closed = CATALOG.open(CATALOG.byId("human-centernet-13"));
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.embed(List.of(plain(224))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void assertSame(float[] found, float[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            float tolerance = 1e-4f * Math.max(1, Math.abs(expected[i]));
            assertThat(found[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static Picture plain(int side) {
        byte[] rgb = new byte[side * side * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (new int[] {200, 60, 90})[i % 3];
        }
        return new Picture(side, side, rgb);
    }

    /** A disc before a plain ground; each seed has its own colours, place and size. */
    static Picture drawn(int seed, int side) {
        Random random = new Random(seed);
        byte[] colours = new byte[6];
        random.nextBytes(colours);
        double x = side * random.nextDouble(0.2, 0.8);
        double y = side * random.nextDouble(0.2, 0.8);
        double radius = side * random.nextDouble(0.1, 0.4);
        byte[] rgb = new byte[side * side * 3];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            boolean inside = Math.hypot(pixel % side - x, pixel / side - y) < radius;
            rgb[i] = colours[i % 3 + (inside ? 3 : 0)];
        }
        return new Picture(side, side, rgb);
    }
}
