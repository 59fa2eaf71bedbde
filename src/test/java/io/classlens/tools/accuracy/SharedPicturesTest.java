package io.classlens.tools.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.SharedData;
import io.classlens.inference.Embedder;
import io.classlens.network.FreezeBoundary;
import io.classlens.picture.FrameReader;
import io.classlens.training.TrainingSet;
import io.classlens.training.api.Evaluation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real photographs, the real backbone, the page's defaults. */
class SharedPicturesTest {

    /** A fine-tuning takes twenty times as long as a head: {@code ./classlens test --thorough}. */
    private static final int FINE_TUNING_SEEDS = Boolean.getBoolean("classlens.thorough") ? 5 : 1;

    private static FrameReader reader;
    private static final Embedder embedder = DefaultBackbone.embedder();

    @BeforeAll
    static void open() {
        reader = new FrameReader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static EmbeddedPictures pictures(String folder) throws IOException {
        return EmbeddedPictures.of(folder(folder), reader, embedder, Optional.empty());
    }

    private static PictureFolder folder(String name) throws IOException {
        return PictureFolder.of(SharedData.require("images/" + name, "training on " + name));
    }

    @Test
    void a_head_fits_hand_signs() throws IOException {
        TrainingSet train = pictures("sign-digits/train").sample(10, 1).set();

        assertThat(HeadTrial.trained(train, 1).evaluate(train).accuracy()).isEqualTo(1);
    }

    @Test
    void hand_signs_are_known_on_the_hands_of_other_people() throws IOException {
        AccuracyTrial trial = handSigns();

        assertThat(trial.run(Method.head, 10, 5).accuracy()).isGreaterThanOrEqualTo(0.80);
        assertThat(trial.run(Method.head, 30, 5).accuracy()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void hand_signs_are_known_better_when_the_last_blocks_learn_too() throws IOException {
        assertThat(handSigns().run(Method.finetune, 30, FINE_TUNING_SEEDS).accuracy())
                .isGreaterThanOrEqualTo(0.95);
    }

    /** As the command runs it, on draws of its own. */
    private static AccuracyTrial handSigns() throws IOException {
        PictureFolder test = folder("sign-digits/test");
        FreezeBoundary boundary = embedder.anatomy().usualBoundary().orElseThrow();
        return new AccuracyTrial(
                "default",
                "bilinear",
                EmbeddedPictures.of(
                        folder("sign-digits/train"), reader, embedder, Optional.of(boundary)),
                EmbeddedPictures.of(test, reader, embedder, Optional.empty()),
                new FineTuningTrial(embedder, reader, boundary, test));
    }

    /** Teachable Machine's own test of its library asks as much of its two classes. */
    @Test
    void ten_webcam_pictures_of_two_classes_are_enough() throws IOException {
        List<List<float[]>> all =
                pictures("webcam-two-classes").byClass().stream()
                        .map(of -> of.stream().map(EmbeddedPictures.Seen::embedding).toList())
                        .toList();
        TrainingSet train = TrainingSet.of(all.stream().map(of -> of.subList(0, 5)).toList());
        TrainingSet validation = TrainingSet.of(all.stream().map(of -> of.subList(5, 11)).toList());

        Evaluation evaluation = HeadTrial.trained(train, 1).evaluate(validation);

        assertThat(evaluation.accuracy()).isGreaterThan(0.8);
        assertThat(evaluation.loss()).isLessThan(0.1);
    }
}
