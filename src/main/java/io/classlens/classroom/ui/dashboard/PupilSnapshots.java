package io.classlens.classroom.ui.dashboard;

import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Connection;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.LabelCount;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Training;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectSummary;
import io.classlens.project.Projects;
import io.classlens.studio.LastFrame;
import io.classlens.studio.Presence;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.studio.TrainingState;
import io.classlens.training.TrainingOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at a whole class. One look costs a query for the pupils' rows, and for each pupil at work a
 * few lists in memory. Of who is not at work only a summary is read, once: nothing changes there.
 * Used by one page, with its lock held.
 */
final class PupilSnapshots {

    /** A camera that sends less often than this is as good as off. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Pupils pupils;
    private final Studios studios;
    private final Projects projects;
    private final Clock clock;
    private final Map<ProjectId, ProjectSummary> summaries = new HashMap<>();

    PupilSnapshots(Pupils pupils, Studios studios, Projects projects, Clock clock) {
        this.pupils = pupils;
        this.studios = studios;
        this.projects = projects;
        this.clock = clock;
    }

    /** In the order in which they joined. */
    List<PupilSnapshot> of(UUID classroom) {
        return pupils.of(classroom).stream().map(this::of).toList();
    }

    private PupilSnapshot of(Pupil pupil) {
        Optional<Studio> studio = studios.ifOpen(pupil.project());
        if (studio.isPresent()) {
            summaries.remove(pupil.project());
            return atWork(pupil, studio.get());
        }
        ProjectSummary summary =
                summaries.computeIfAbsent(
                        pupil.project(),
                        id ->
                                projects.summary(id)
                                        .orElse(
                                                new ProjectSummary(
                                                        List.of(), Map.of(), Optional.empty())));
        return away(pupil, summary);
    }

    private static PupilSnapshot away(Pupil pupil, ProjectSummary summary) {
        return new PupilSnapshot(
                pupil,
                summary.labels().stream()
                        .map(l -> new LabelCount(l, summary.examples().getOrDefault(l.id(), 0)))
                        .toList(),
                summary.accuracy().isPresent() ? new Training.Done() : new Training.Never(),
                summary.accuracy(),
                Connection.AWAY,
                false);
    }

    private PupilSnapshot atWork(Pupil pupil, Studio studio) {
        Project project = studio.project();
        return new PupilSnapshot(
                pupil,
                project.labels().stream()
                        .map(l -> new LabelCount(l, project.exampleCount(l.id())))
                        .toList(),
                training(studio.training()),
                studio.models().accuracy(),
                connection(studio.presence()),
                studio.presence().isWatched());
    }

    private static Training training(TrainingState state) {
        return switch (state) {
            case TrainingState.Never _ -> new Training.Never();
            case TrainingState.Running(var hyperparameters, var history, _) ->
                    new Training.Running(
                            history.size(),
                            history.isEmpty() ? hyperparameters.epochs() : history.getLast().of());
            case TrainingState.Ended(_, TrainingOutcome.Diverged _) -> new Training.Failed();
            case TrainingState.Ended _ -> new Training.Done();
            case TrainingState.PictureDeleted _, TrainingState.Failed _ -> new Training.Failed();
        };
    }

    private Connection connection(Presence presence) {
        Instant since = clock.instant().minus(FRESH);
        if (presence.lastFrame().map(LastFrame::at).filter(since::isBefore).isPresent()) {
            return Connection.CAMERA;
        }
        return presence.pages() > 0 ? Connection.PAGE : Connection.AWAY;
    }
}
