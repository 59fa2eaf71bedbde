package io.classlens.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoveltyDetectorTest {

    /** A direction in the plane, so that cosine distances are easy to count. */
    private static float[] at(double degrees) {
        double radians = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(radians), (float) Math.sin(radians)};
    }

    private static double distance(double degrees) {
        return 1 - Math.cos(Math.toRadians(degrees));
    }

    @Nested
    class GivenSixDirectionsTenDegreesApart {

        private final NoveltyDetector detector = fan(NoveltyDetector.none(2), 6, 10);

        private static NoveltyDetector fan(NoveltyDetector none, int count, double step) {
            NoveltyDetector detector = none;
            for (int i = 0; i < count; i++) {
                detector = detector.with(1, UUID.randomUUID(), at(i * step));
            }
            return detector;
        }

        @Test
        void the_limit_is_a_little_farther_than_the_examples_are_from_each_other() {
            assertThat((double) detector.limit())
                    .isCloseTo(
                            Math.max(
                                    NoveltyDetector.NEAREST_LIMIT,
                                    NoveltyDetector.FACTOR * distance(10)),
                            within(1e-5));
        }

        @Test
        void what_lies_between_them_is_known_and_what_lies_across_is_new() {
            assertThat(detector.isNovel(at(25))).isFalse();
            assertThat(detector.isNovel(at(140))).isTrue();
        }

        @Test
        void frames_of_one_hold_count_double_where_there_is_no_other_hold() {
            UUID hold = UUID.randomUUID();
            NoveltyDetector one = NoveltyDetector.none(2);
            for (int i = 0; i < 6; i++) {
                one = one.with(1, hold, at(i * 10));
            }

            assertThat((double) one.limit())
                    .isCloseTo(NoveltyDetector.FACTOR * 2 * distance(10), within(1e-5));
        }
    }

    @Test
    void of_a_few_examples_nothing_is_usual_yet() {
        NoveltyDetector few = NoveltyDetector.none(2);
        for (int i = 0; i < NoveltyDetector.FEWEST - 1; i++) {
            few = few.with(1, UUID.randomUUID(), at(i));
        }

        assertThat(few.isNovel(at(180))).isFalse();
    }

    @Test
    void a_third_thing_is_new_to_two_that_are_known() {
        DrawnPictures pictures = new DrawnPictures(12);
        Embedder embedder = DefaultBackbone.embedder();
        try (FrameReader reader = new FrameReader()) {
            NoveltyDetector detector = NoveltyDetector.none(embedder.backbone().embeddingSize());
            for (int i = 0; i < 12; i++) {
                for (Thing thing : List.of(Thing.RED_BALL, Thing.BLUE_STRIPED_CUP)) {
                    detector =
                            detector.with(
                                    thing.ordinal(),
                                    UUID.randomUUID(),
                                    seen(reader, embedder, pictures, thing));
                }
            }
            int known = 0;
            int unknown = 0;
            for (int i = 0; i < 10; i++) {
                known += detector.isNovel(seen(reader, embedder, pictures, Thing.RED_BALL)) ? 0 : 1;
                unknown +=
                        detector.isNovel(seen(reader, embedder, pictures, Thing.YELLOW_STAR))
                                ? 1
                                : 0;
            }
            assertThat(known).isGreaterThanOrEqualTo(9);
            assertThat(unknown).isGreaterThanOrEqualTo(8);
        }
    }

    private static float[] seen(
            FrameReader reader, Embedder embedder, DrawnPictures pictures, Thing thing) {
        FrameReading reading = reader.frame(pictures.nextJpeg(thing, 224, 224));
        return embedder.embed(((FrameReading.Read) reading).frame());
    }
}
