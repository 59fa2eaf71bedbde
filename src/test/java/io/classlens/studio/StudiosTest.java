package io.classlens.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DefaultBackbone;
import io.classlens.Kept;
import io.classlens.MovableClock;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Projects;
import io.classlens.serving.FrameServing;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which studios are open. */
class StudiosTest {

    private static final Embedder embedder = DefaultBackbone.embedder();

    @AutoClose private final FrameServing frames = new FrameServing(embedder);
    private final MovableClock clock = new MovableClock();
    private final Projects projects = Kept.shared().projects();
    private final ProjectId project = projects.create(new ProjectLimits(5, 10, 10), true);
    private final Studios studios =
            new Studios(projects, clock, new FrameReader(), frames, new SameThread());

    @Test
    void everybody_who_opens_a_project_gets_the_same_studio() {
        assertThat(studios.open(project)).isSameAs(studios.open(project));
        assertThat(studios.find(ProjectId.random())).isEmpty();
    }

    @Test
    void a_studio_that_nobody_uses_is_closed_and_read_again_when_it_is_wanted() {
        Studio first = studios.open(project);
        first.project().addLabel("Cup");
        clock.advance(Duration.ofMinutes(11));

        studios.closeUnused();

        assertThat(first.project().labels()).isEmpty();
        assertThat(studios.open(project).project().labels()).hasSize(1);
    }

    @Test
    void a_studio_on_a_page_stays_open_however_long() {
        Studio studio = studios.open(project);
        Runnable leave = studio.presence().enter();
        clock.advance(Duration.ofHours(5));
        studios.closeUnused();
        assertThat(studios.open(project)).isSameAs(studio);

        leave.run();
        leave.run();
        assertThat(studio.presence().pages()).isZero();
        clock.advance(Duration.ofMinutes(11));
        studios.closeUnused();
        assertThat(studios.open(project)).isNotSameAs(studio);
    }

    @Test
    void the_person_is_told_while_a_teacher_looks() {
        Studio studio = studios.open(project);
        AtomicInteger told = new AtomicInteger();
        studio.listen(
                new StudioListener() {
                    @Override
                    public void onWatchedChanged() {
                        told.incrementAndGet();
                    }
                });

        Runnable away = studio.presence().watch();
        assertThat(studio.presence().isWatched()).isTrue();
        away.run();
        away.run();

        assertThat(studio.presence().isWatched()).isFalse();
        assertThat(told).hasValue(2);
    }

    @Test
    void new_limits_reach_a_studio_that_is_open() {
        Studio studio = studios.open(project);

        studios.on(new Projects.Limited(project, new ProjectLimits(2, 3, 4)));

        assertThat(studio.project().limits()).isEqualTo(new ProjectLimits(2, 3, 4));
    }
}
