package io.classlens.studio;

import io.classlens.picture.FrameReader;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import io.classlens.serving.FrameServing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The open studios, one for each project, whoever looks at it: two tabs and a teacher share it.
 * They all share one trunk and one pool of training threads.
 */
public final class Studios implements AutoCloseable {

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Map<ProjectId, Studio> open = new ConcurrentHashMap<>();
    private final Projects projects;
    private final Clock clock;
    private final FrameReader reader;
    private final FrameServing frames;
    private final TrainingThreads threads;
    private final Trainings trainings;

    /** Whose trainings nobody counts. */
    public Studios(
            Projects projects,
            Clock clock,
            FrameReader reader,
            FrameServing frames,
            ExecutorService trainers) {
        this(
                projects,
                clock,
                reader,
                frames,
                new TrainingThreads(trainers, trainers),
                new Trainings());
    }

    /**
     * @param threads where trainings run
     * @param trainings is told of each
     */
    public Studios(
            Projects projects,
            Clock clock,
            FrameReader reader,
            FrameServing frames,
            TrainingThreads threads,
            Trainings trainings) {
        this.projects = projects;
        this.clock = clock;
        this.reader = reader;
        this.frames = frames;
        this.threads = threads;
        this.trainings = trainings;
    }

    /**
     * The studio of a project, read from the disk if nobody used it lately. Ask for it each time: a
     * studio that nobody uses is closed.
     *
     * @throws IllegalArgumentException if there is no such project
     */
    public Studio open(ProjectId id) {
        // Touched under the map's lock: whoever closes unused ones cannot come between.
        return open.compute(
                id,
                (_, there) -> {
                    Studio studio = there == null ? read(id) : there;
                    studio.presence().touch();
                    return studio;
                });
    }

    /**
     * Reads something of a project, which need not be open and does not stay open for it.
     *
     * @throws IllegalArgumentException if there is no such project
     */
    public <T, E extends Exception> T look(ProjectId id, Look<T, E> look) throws E {
        Optional<Studio> studio = ifOpen(id);
        if (studio.isPresent()) {
            return look.at(studio.get().project());
        }
        Project project = projects.open(id);
        try {
            return look.at(project);
        } finally {
            project.close();
        }
    }

    /** What somebody wants of a project. */
    public interface Look<T, E extends Exception> {
        T at(Project project) throws E;
    }

    /** The same; empty if there is no such project, or no longer. */
    public Optional<Studio> find(ProjectId id) {
        return open.containsKey(id) || projects.exists(id)
                ? Optional.of(open(id))
                : Optional.empty();
    }

    /** The studio of a project if somebody uses it now; it is not read for this. */
    public Optional<Studio> ifOpen(ProjectId id) {
        return Optional.ofNullable(open.get(id));
    }

    private Studio read(ProjectId id) {
        Project project = projects.open(id);
        return new Studio(project, reader, frames, threads, trainings, clock);
    }

    /** Gives the memory of projects back that nobody has used for a while. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeUnused() {
        Instant latest = clock.instant().minus(UNUSED);
        open.keySet()
                .forEach(
                        id ->
                                open.computeIfPresent(
                                        id,
                                        (_, studio) -> {
                                            if (!studio.isUnusedSince(latest)) {
                                                return studio;
                                            }
                                            studio.close();
                                            return null;
                                        }));
    }

    @EventListener
    public void on(Projects.Erasing erasing) {
        Studio studio = open.remove(erasing.project());
        if (studio != null) {
            studio.close();
        }
    }

    @EventListener
    public void on(Projects.Limited limited) {
        // Under the map's lock: one that is just being read comes first.
        open.computeIfPresent(
                limited.project(),
                (_, studio) -> {
                    studio.project().limit(limited.limits());
                    return studio;
                });
    }

    /** Stops all trainings. */
    @Override
    public void close() {
        open.values().forEach(Studio::close);
        open.clear();
    }
}
