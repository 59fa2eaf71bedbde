package io.classlens.classwork;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomPart;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Projects;
import io.classlens.project.Sealing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;

/** The picture sets of all classes. Whose class it is, the caller checks. */
@Service
public class PictureSets implements ClassroomPart {

    /** A teacher's set may be larger than what one pupil records. */
    private static final ProjectLimits LIMITS =
            new ProjectLimits(ClassroomSettings.MOST_LABELS, ClassroomSettings.MOST_EXAMPLES, 3000);

    private final JdbcAggregateTemplate template;
    private final PictureSetRows rows;
    private final Projects projects;
    private final Sealing sealing;
    private final Clock clock;

    PictureSets(
            JdbcAggregateTemplate template,
            PictureSetRows rows,
            Projects projects,
            Sealing sealing,
            Clock clock) {
        this.template = template;
        this.rows = rows;
        this.projects = projects;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException if the name is none ({@link PictureSet#isName})
     */
    public PictureSet create(Classroom classroom, String name, PictureSet.Kind kind) {
        requireName(name);
        ProjectId project = projects.create(LIMITS, !classroom.settings().embeddingsOnly());
        return template.insert(
                        new PictureSetRow(
                                UUID.randomUUID(),
                                classroom.id(),
                                name.strip(),
                                kind,
                                project.value(),
                                false,
                                clock.instant()))
                .set();
    }

    /** In the order in which they were made. */
    public List<PictureSet> of(UUID classroom) {
        return rows.findByClassroomOrderByCreated(classroom).stream()
                .map(PictureSetRow::set)
                .filter(this::isWhole)
                .toList();
    }

    public Optional<PictureSet> find(UUID id) {
        return rows.findById(id).map(PictureSetRow::set).filter(this::isWhole);
    }

    private boolean isWhole(PictureSet set) {
        return !sealing.isErased(set.project());
    }

    /** Ends what a stop of the server cut off between a set's key and the rest of it. */
    @EventListener(ApplicationReadyEvent.class)
    public void eraseRemains() {
        rows.findAll().stream().filter(row -> !isWhole(row.set())).forEach(row -> delete(row.id()));
    }

    /**
     * @throws IllegalArgumentException if the name is none ({@link PictureSet#isName})
     */
    public void rename(UUID id, String name) {
        requireName(name);
        rows.rename(id, name.strip());
    }

    /** Whether pupils who join from now on get the set by themselves. */
    public void setForLate(UUID id, boolean forLate) {
        rows.setForLate(id, forLate);
    }

    /** Erases the set with all its pictures; what pupils got of it stays theirs. */
    public void delete(UUID id) {
        rows.findById(id)
                .ifPresent(
                        row -> {
                            projects.erase(new ProjectId(row.project()));
                            rows.deleteById(id);
                        });
    }

    @Override
    public Projects.Erased erase(UUID classroom) {
        List<PictureSetRow> all = rows.findByClassroomOrderByCreated(classroom);
        Projects.Erased erased =
                all.stream()
                        .map(row -> projects.erase(new ProjectId(row.project())))
                        .reduce(Projects.Erased.NOTHING, Projects.Erased::plus);
        rows.deleteAll(all);
        return erased;
    }

    @Override
    public Optional<UUID> classroomOf(ProjectId project) {
        return rows.findByProject(project.value()).map(PictureSetRow::classroom);
    }

    private static void requireName(String name) {
        if (!PictureSet.isName(name)) {
            throw new IllegalArgumentException("not a name for a picture set");
        }
    }
}
