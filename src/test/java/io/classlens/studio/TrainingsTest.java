package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.Kept;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.NewExample;
import io.classlens.project.ProjectLimits;
import io.classlens.project.RunDetails.Ending;
import io.classlens.serving.FrameServing;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of the trainings of the whole server. */
class TrainingsTest {

    private static final Hyperparameters QUICK =
            new Hyperparameters(3, 4, 0.003, 8, 1).withoutValidation();

    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final Trainings trainings = new Trainings();
    private final List<Ending> endings = new ArrayList<>();
    private final ExecutorService threads = new SameThread();
    private final Studios studios =
            new Studios(
                    Kept.shared().projects(),
                    Clock.systemUTC(),
                    new FrameReader(),
                    frames,
                    new TrainingThreads(threads, threads),
                    trainings);
    private final Studio studio =
            studios.open(Kept.shared().projects().create(new ProjectLimits(5, 10, 20), true));

    @BeforeEach
    void watch() {
        trainings.watch((ending, _) -> endings.add(ending));
    }

    @AfterEach
    void nothing_runs_any_more() {
        assertThat(trainings.running()).isZero();
        studios.close();
    }

    @Test
    void a_head_does_not_wait_for_fine_tunings() {
        ExecutorService fineTunings = new SameThread();
        FineTuning tuning = new FineTuning("a block", 2, 4, 3e-4, false, false);

        TrainingThreads divided = new TrainingThreads(threads, fineTunings);

        assertThat(divided.of(QUICK)).isSameAs(threads);
        assertThat(divided.of(QUICK.with(Optional.of(tuning)))).isSameAs(fineTunings);
    }

    /** Two labels whose examples lie {@code apart} from each other. */
    private void record(float apart) {
        for (int i = 0; i < 2; i++) {
            int label = studio.project().addLabel("Thing " + i).orElseThrow().id();
            for (int j = 0; j < 4; j++) {
                float[] embedding = {i == 0 ? apart : 0, i == 0 ? 0 : apart, j};
                studio.project()
                        .add(
                                new NewExample(
                                        label,
                                        new byte[0],
                                        embedding,
                                        embedder.backbone().id(),
                                        UUID.randomUUID(),
                                        Example.Source.CAMERA));
            }
        }
    }

    private void whenTrainingChanges(Consumer<TrainingState> heard) {
        studio.listen(
                new StudioListener() {
                    @Override
                    public void onTrainingChanged() {
                        heard.accept(studio.training());
                    }
                });
    }

    @Test
    void one_that_runs_is_counted_until_its_end_is_told() {
        record(1);
        List<Integer> running = new ArrayList<>();
        whenTrainingChanges(_ -> running.add(trainings.running()));

        studio.train(QUICK);

        // Before its turn, after each of three epochs, at its end.
        assertThat(running).containsExactly(0, 1, 1, 1, 0);
        assertThat(endings).containsExactly(Ending.COMPLETED);
    }

    @Test
    void one_that_somebody_stops_is_told_as_stopped() {
        record(1);
        whenTrainingChanges(_ -> studio.stopTraining());

        studio.train(QUICK);

        assertThat(endings).containsExactly(Ending.STOPPED);
    }

    @Test
    void one_whose_numbers_are_not_finite_is_told_as_diverged() {
        record(Float.POSITIVE_INFINITY);

        studio.train(QUICK);

        assertThat(endings).containsExactly(Ending.DIVERGED);
    }

    @Test
    void one_that_a_bug_ends_is_told_as_failed() {
        record(1);
        whenTrainingChanges(
                state -> {
                    if (state instanceof TrainingState.Running(_, var history, _)
                            && history.size() == 2) {
                        throw new IllegalStateException("a page that cannot show it");
                    }
                });

        studio.train(QUICK);

        assertThat(endings).containsExactly(Ending.FAILED);
    }
}
