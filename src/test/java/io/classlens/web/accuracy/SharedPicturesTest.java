package io.classlens.web.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.SharedData;
import io.classlens.inference.Embedder;
import io.classlens.inference.FrameReader;
import io.classlens.network.BackboneCatalog;
import io.classlens.training.Evaluation;
import io.classlens.training.Head;
import io.classlens.training.HeadTrainer;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingListener;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.TrainingSet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real photographs, the real backbone, the page's defaults. */
class SharedPicturesTest {

    private static FrameReader reader;
    private static Embedder embedder;

    @BeforeAll
    static void open() throws IOException {
        BackboneCatalog catalog = new BackboneCatalog(List.of(SharedData.ownBackbones()));
        reader = new FrameReader();
        embedder = new Embedder(catalog.open(catalog.defaultBackbone()));
    }

    @AfterAll
    static void close() {
        embedder.close();
        reader.close();
    }

    private static EmbeddedPictures pictures(String folder) throws IOException {
        return EmbeddedPictures.of(
                PictureFolder.of(SharedData.require("images/" + folder, "training on " + folder)),
                reader,
                embedder);
    }

    private static Head trained(TrainingSet set) {
        TrainingOutcome outcome =
                new HeadTrainer()
                        .train(
                                set,
                                Hyperparameters.DEFAULTS.fittedTo(set.size()),
                                TrainingListener.NONE,
                                () -> false);
        return ((TrainingOutcome.Completed) outcome).head();
    }

    @Test
    void a_head_fits_hand_signs() throws IOException {
        TrainingSet train = pictures("sign-digits/train").sample(10, 1);

        assertThat(Evaluation.of(trained(train), train).accuracy()).isEqualTo(1);
    }

    @Test
    void hand_signs_are_known_on_the_hands_of_other_people() throws IOException {
        EmbeddedPictures train = pictures("sign-digits/train");
        EmbeddedPictures test = pictures("sign-digits/test");

        assertThat(accuracy(train, test, 10)).isGreaterThanOrEqualTo(0.80);
        assertThat(accuracy(train, test, 30)).isGreaterThanOrEqualTo(0.90);
    }

    /** As the command prints it, over five draws. */
    private static double accuracy(EmbeddedPictures train, EmbeddedPictures test, int perClass) {
        return AccuracyTrial.run("default", Method.head, train, test, perClass, 5).accuracy();
    }

    /** Teachable Machine's own test of its library asks as much of its two classes. */
    @Test
    void ten_webcam_pictures_of_two_classes_are_enough() throws IOException {
        EmbeddedPictures all = pictures("webcam-two-classes");
        TrainingSet train =
                TrainingSet.of(all.byClass().stream().map(of -> of.subList(0, 5)).toList());
        TrainingSet validation =
                TrainingSet.of(all.byClass().stream().map(of -> of.subList(5, 11)).toList());

        Evaluation evaluation = Evaluation.of(trained(train), validation);

        assertThat(evaluation.accuracy()).isGreaterThan(0.8);
        assertThat(evaluation.loss()).isLessThan(0.1);
    }
}
