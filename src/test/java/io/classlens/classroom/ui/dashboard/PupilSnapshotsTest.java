package io.classlens.classroom.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Connection;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Training;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Recording;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PupilSnapshotsTest {

    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final Kept kept = Kept.shared();
    private final MovableClock clock = new MovableClock();
    private final Studios studios =
            new Studios(
                    kept.projects(),
                    clock,
                    new FrameReader(),
                    frames,
                    Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
    private final PupilSnapshots snapshots =
            new PupilSnapshots(kept.pupils(), studios, kept.projects(), clock);
    private final byte[] frame = new DrawnPictures(1).nextJpeg(Thing.RED_BALL, 224, 224);
    private Classroom classroom;
    private Pupil ada;

    @BeforeEach
    void join() {
        classroom = kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("7b"));
        ada = ((JoinOutcome.Joined) kept.pupils().join(classroom.code(), "Ada")).pupil();
    }

    private PupilSnapshot snapshot() {
        return snapshots.of(classroom.id()).getFirst();
    }

    @Test
    void who_has_not_begun_is_away_and_has_nothing() {
        assertThat(snapshot())
                .isEqualTo(
                        new PupilSnapshot(
                                ada,
                                List.of(),
                                new Training.Never(),
                                Optional.empty(),
                                Connection.AWAY,
                                false));
    }

    @Test
    void a_camera_that_sends_is_on_until_it_has_been_silent_for_a_while() {
        Studio studio = studios.open(ada.project());
        Runnable leave = studio.presence().enter();
        assertThat(snapshot().connection()).isEqualTo(Connection.PAGE);

        studio.frame(frame, Optional.empty());
        assertThat(snapshot().connection()).isEqualTo(Connection.CAMERA);

        clock.advance(Duration.ofSeconds(6));
        assertThat(snapshot().connection()).isEqualTo(Connection.PAGE);
        leave.run();
        assertThat(snapshot().connection()).isEqualTo(Connection.AWAY);
    }

    @Test
    void counts_pictures_by_class_and_says_the_same_after_the_studio_was_closed() {
        Studio studio = studios.open(ada.project());
        int cup = studio.project().addLabel("Cup").orElseThrow().id();
        studio.project().addLabel("Hand");
        studio.frame(
                frame, Optional.of(new Recording(cup, UUID.randomUUID(), Example.Source.CAMERA)));
        clock.advance(Duration.ofSeconds(6));
        PupilSnapshot open = snapshot();
        assertThat(open.labels())
                .extracting(PupilSnapshot.LabelCount::examples)
                .containsExactly(1, 0);

        studios.close();

        assertThat(snapshot()).isEqualTo(open);
    }

    @Test
    void two_looks_at_the_same_are_equal_so_that_no_card_is_touched() {
        studios.open(ada.project()).project().addLabel("Cup");

        assertThat(snapshot()).isEqualTo(snapshot());
    }

    @Test
    void who_has_nothing_needs_help_before_who_has_trained_and_who_is_away_comes_last() {
        PupilSnapshot nothing = with(Optional.empty(), Connection.CAMERA);
        PupilSnapshot trained = with(Optional.of(0.9), Connection.CAMERA);
        PupilSnapshot away = with(Optional.empty(), Connection.AWAY);

        assertThat(List.of(trained, away, nothing).stream().sorted(CardOrder.NEED.comparator))
                .containsExactly(nothing, trained, away);
    }

    private PupilSnapshot with(Optional<Double> accuracy, Connection connection) {
        int examples = accuracy.isPresent() ? 9 : 0;
        return new PupilSnapshot(
                ada,
                List.of(new PupilSnapshot.LabelCount(new Label(1, "Cup", 0, true), examples)),
                new Training.Never(),
                accuracy,
                connection,
                false);
    }
}
