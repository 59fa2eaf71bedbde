package io.classlens.classroom;

import io.classlens.events.Subscription;
import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;

/** The classes of all teachers. Whose class it is, the caller checks. */
@Service
public class Classrooms {

    private static final Logger log = LoggerFactory.getLogger(Classrooms.class);

    private final RandomGenerator random = new SecureRandom();
    private final JdbcAggregateTemplate template;
    private final ClassroomRows rows;
    private final PupilRows pupils;
    private final Projects projects;
    private final List<ClassroomPart> parts;
    private final PupilErasure erasure;
    private final ClassroomChanges changes;
    private final Clock clock;

    Classrooms(
            JdbcAggregateTemplate template,
            ClassroomRows rows,
            PupilRows pupils,
            Projects projects,
            List<ClassroomPart> parts,
            PupilErasure erasure,
            ClassroomChanges changes,
            Clock clock) {
        this.template = template;
        this.rows = rows;
        this.pupils = pupils;
        this.projects = projects;
        this.parts = parts;
        this.erasure = erasure;
        this.changes = changes;
        this.clock = clock;
    }

    /** A class with its lesson open, so that pupils can join at once. */
    public Classroom create(UUID teacher, ClassroomSettings settings) {
        Classroom classroom =
                new Classroom(
                        UUID.randomUUID(),
                        teacher,
                        freeCode(),
                        settings,
                        Lesson.OPEN,
                        clock.instant());
        template.insert(ClassroomRow.of(classroom));
        return classroom;
    }

    /** A teacher's classes, the newest first. */
    public List<Classroom> of(UUID teacher) {
        return rows.findByTeacherOrderByCreatedDesc(teacher).stream()
                .map(ClassroomRow::classroom)
                .toList();
    }

    public Optional<Classroom> find(UUID id) {
        return changes.classroom(id, () -> rows.findById(id).map(ClassroomRow::classroom));
    }

    public Optional<Classroom> byCode(JoinCode code) {
        return rows.findByCode(code.value()).map(ClassroomRow::classroom);
    }

    /** The class to which a project belongs that is no pupil's: a set of pictures. */
    public Optional<UUID> ofPart(ProjectId project) {
        return parts.stream().flatMap(part -> part.classroomOf(project).stream()).findFirst();
    }

    /**
     * Changes name and limits at once, for projects that are there too. Does nothing when the class
     * is gone.
     *
     * @throws IllegalArgumentException if pictures were to be kept from now on, or no longer: what
     *     a class promised when pupils joined, it keeps
     */
    public void change(UUID id, ClassroomSettings settings) {
        find(id).ifPresent(
                        old -> {
                            if (old.settings().embeddingsOnly() != settings.embeddingsOnly()) {
                                throw new IllegalArgumentException(
                                        "whether a class keeps pictures cannot be changed");
                            }
                            rows.setSettings(
                                    id,
                                    settings.name(),
                                    settings.mostPupils(),
                                    settings.mostLabels(),
                                    settings.mostExamplesPerLabel(),
                                    settings.retentionDays());
                            changes.publish(id);
                            pupils.findByClassroomOrderByJoined(id)
                                    .forEach(
                                            pupil ->
                                                    projects.limit(
                                                            pupil.projectId(),
                                                            settings.projectLimits()));
                        });
    }

    /** From now on pupils join with another code; who is in stays in. */
    public void renewCode(UUID id) {
        rows.setCode(id, freeCode().value());
        changes.publish(id);
    }

    /** Opens, pauses or ends the lesson. The end forgets all devices, but nobody's project. */
    public void setLesson(UUID id, Lesson lesson) {
        rows.setLesson(id, lesson);
        if (lesson == Lesson.OVER) {
            pupils.forgetDevices(id);
        }
        changes.publish(id);
    }

    /**
     * Erases a class with its pupils, their projects and the teacher's sets of pictures.
     *
     * @return what was erased, empty if the class was gone
     */
    public Optional<Receipt> delete(UUID id) {
        Optional<Receipt> receipt = find(id).map(this::erase);
        changes.publish(id);
        return receipt;
    }

    private Receipt erase(Classroom classroom) {
        UUID id = classroom.id();
        // First: nobody joins any more, and the devices of those who are in stop asking.
        setLesson(id, Lesson.OVER);
        Projects.Erased erased = Projects.Erased.NOTHING;
        int count = 0;
        // Once more for somebody who was just joining.
        for (List<PupilRow> there = pupils.findByClassroomOrderByJoined(id);
                !there.isEmpty();
                there = pupils.findByClassroomOrderByJoined(id)) {
            for (PupilRow pupil : there) {
                erased = erased.plus(erasure.erase(pupil));
                count++;
            }
        }
        for (ClassroomPart part : parts) {
            erased = erased.plus(part.erase(id));
        }
        rows.deleteById(id);
        log.info(
                "A class was erased: {} pupils, {} projects, {} pictures",
                count,
                erased.projects(),
                erased.pictures());
        return Receipt.of(classroom.settings().name(), count, erased, clock.instant());
    }

    /**
     * Calls the listener, on any thread, after each change of the class: its settings, its lesson,
     * who is in it and how they are called, and its end.
     */
    public Subscription subscribe(UUID classroom, Runnable listener) {
        return changes.subscribe(classroom, listener);
    }

    private JoinCode freeCode() {
        return Stream.generate(() -> JoinCode.random(random))
                .filter(code -> rows.findByCode(code.value()).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
