package io.classlens.project.storage;

import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.ProjectStore;
import io.classlens.project.ProjectSummary;
import io.classlens.project.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;

/** Projects as rows, each with a key of its own. */
@Component
class JdbcProjects implements Projects {

    private final JdbcAggregateTemplate insertion;
    private final ProjectRows rows;
    private final ExampleRows examples;
    private final HeadRows heads;
    private final ProjectKeys keys;
    private final ProjectStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcProjects(
            JdbcAggregateTemplate insertion,
            ProjectRows rows,
            ExampleRows examples,
            HeadRows heads,
            ProjectKeys keys,
            ProjectStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.insertion = insertion;
        this.rows = rows;
        this.examples = examples;
        this.heads = heads;
        this.keys = keys;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ProjectId create(ProjectLimits limits, boolean keepsPictures) {
        ProjectId id = ProjectId.random();
        keys.create(id);
        insertion.insert(ProjectRow.created(id.value(), limits, keepsPictures, clock.instant()));
        return id;
    }

    @Override
    public Project open(ProjectId id) {
        return new Project(id, store.load(id), store, clock);
    }

    @Override
    public boolean exists(ProjectId id) {
        return rows.existsById(id.value());
    }

    @Override
    public Optional<ProjectSummary> summary(ProjectId id) {
        return exists(id) ? Optional.of(store.summary(id)) : Optional.empty();
    }

    @Override
    public void limit(ProjectId id, ProjectLimits limits) {
        rows.limit(id.value(), limits.labels(), limits.examplesPerLabel(), limits.examples());
        events.publishEvent(new Limited(id, limits));
    }

    @Override
    public Erased erase(ProjectId id) {
        events.publishEvent(new Erasing(id));
        if (!exists(id)) {
            keys.destroy(id);
            return Erased.NOTHING;
        }
        Erased erased =
                new Erased(1, examples.pictures(id.value()), heads.numbers(id.value()).size());
        // The key first: from here on nothing can be read, whatever happens to the rows.
        keys.destroy(id);
        rows.deleteById(id.value());
        return erased;
    }

    @Override
    public List<ProjectId> withEmbeddingsNotOf(String backbone) {
        return rows.withEmbeddingsNotOf(backbone).stream().map(ProjectId::new).toList();
    }
}
