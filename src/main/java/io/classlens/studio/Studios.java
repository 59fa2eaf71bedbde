package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.FrameReader;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.ProjectStore;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/** Opens studios. They share one trunk and one pool of training threads. */
public final class Studios {

    private final ProjectStore store;
    private final ProjectLimits limits;
    private final Clock clock;
    private final FrameReader reader;
    private final Embedder embedder;
    private final ExecutorService trainers;

    /**
     * @param trainers as many threads as trainings may run at once; others wait
     */
    public Studios(
            ProjectStore store,
            ProjectLimits limits,
            Clock clock,
            FrameReader reader,
            Embedder embedder,
            ExecutorService trainers) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.reader = reader;
        this.embedder = embedder;
        this.trainers = trainers;
    }

    /** A studio with an empty project, to be closed by the caller. */
    public Studio create() {
        return new Studio(
                new Project(ProjectId.random(), store, limits, clock), reader, embedder, trainers);
    }
}
