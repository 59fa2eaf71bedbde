package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.ProjectStore;
import io.classlens.project.RunDetails;
import io.classlens.serving.FrameServing;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fine-tuning while the store is slow to give the pictures. */
class FineTuningPicturesTest {

    private static final Hyperparameters TUNING =
            new Hyperparameters(2, 4, 0.003, 8, 1)
                    .with(
                            Optional.of(
                                    new FineTuning("expanded_conv_14", 1, 4, 3e-4, false, false)));

    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameReader reader = new FrameReader();
    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final DrawnPictures pictures = new DrawnPictures(8);
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayRead = new CountDownLatch(1);
    private final AtomicInteger read = new AtomicInteger();
    private final ExecutorService trainers = Executors.newSingleThreadExecutor();
    private final List<RunDetails.Ending> endings = new ArrayList<>();
    private Studio studio;
    private int ball;

    @BeforeEach
    void record() {
        ProjectId id = Kept.shared().projects().create(new ProjectLimits(5, 10, 20), true);
        ProjectStore store = Kept.shared().get(ProjectStore.class);
        Trainings trainings = new Trainings();
        trainings.watch((ending, _) -> endings.add(ending));
        studio =
                new Studio(
                        new Project(id, store.load(id), slow(store), Clock.systemUTC()),
                        reader,
                        frames,
                        new TrainingThreads(trainers, trainers),
                        trainings,
                        Clock.systemUTC());
        ball = studio.project().addLabel("Ball").orElseThrow().id();
        int cup = studio.project().addLabel("Cup").orElseThrow().id();
        for (int i = 0; i < 3; i++) {
            record(ball, Thing.RED_BALL);
            record(cup, Thing.BLUE_STRIPED_CUP);
        }
    }

    @AfterEach
    void close() {
        mayRead.countDown();
        trainers.shutdownNow();
        studio.close();
    }

    private void record(int label, Thing thing) {
        studio.frame(
                pictures.nextJpeg(thing, 224, 224),
                Optional.of(new Recording(label, UUID.randomUUID(), Example.Source.CAMERA)));
    }

    /** The same store, which gives no picture before the test lets it. */
    private ProjectStore slow(ProjectStore store) {
        return (ProjectStore)
                Proxy.newProxyInstance(
                        ProjectStore.class.getClassLoader(),
                        new Class<?>[] {ProjectStore.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("picture")) {
                                reading.countDown();
                                mayRead.await(1, TimeUnit.MINUTES);
                                read.incrementAndGet();
                            }
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private void beginTraining() throws Exception {
        assertThat(
                        CompletableFuture.supplyAsync(() -> studio.train(TUNING))
                                .get(20, TimeUnit.SECONDS))
                .isTrue();
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void waitForEnd() throws InterruptedException {
        mayRead.countDown();
        trainers.shutdown();
        assertThat(trainers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void the_page_that_begins_it_does_not_wait_for_the_pictures() throws Exception {
        beginTraining();
        assertThat(studio.training()).isInstanceOf(TrainingState.Running.class);
        assertThat(studio.train(TUNING)).as("two at once").isFalse();

        waitForEnd();

        assertThat(studio.training())
                .isInstanceOfSatisfying(
                        TrainingState.Ended.class,
                        ended -> assertThat(ended.outcome().history()).hasSize(3));
        assertThat(read).hasValue(6);
    }

    @Test
    void a_stop_ends_the_reading() throws Exception {
        beginTraining();
        studio.stopTraining();

        waitForEnd();

        assertThat(studio.training())
                .isInstanceOfSatisfying(
                        TrainingState.Ended.class,
                        ended -> {
                            assertThat(ended.outcome()).isInstanceOf(TrainingOutcome.Stopped.class);
                            assertThat(ended.outcome().history()).isEmpty();
                        });
        assertThat(read).hasValue(1);
        assertThat(endings).containsExactly(RunDetails.Ending.STOPPED);
    }

    @Test
    void a_picture_that_is_deleted_before_it_is_read_ends_it_without_a_fault() throws Exception {
        CountDownLatch others = new CountDownLatch(1);
        trainers.submit(() -> others.await(1, TimeUnit.MINUTES));
        assertThat(studio.train(TUNING)).isTrue();
        studio.project().deleteExample(studio.project().examples(ball).getLast().id());
        others.countDown();

        waitForEnd();

        assertThat(studio.training()).isEqualTo(new TrainingState.PictureDeleted(TUNING));
        assertThat(studio.project().runs().all()).isEmpty();
        assertThat(studio.classifier().hasHead()).isFalse();
        assertThat(endings).containsExactly(RunDetails.Ending.STOPPED);
    }
}
