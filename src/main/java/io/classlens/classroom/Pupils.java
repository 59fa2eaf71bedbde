package io.classlens.classroom;

import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import io.classlens.transport.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;

/** The pupils of all classes. */
@Service
public class Pupils {

    public static final int LONGEST_NICKNAME = 20;

    /** How exactly it is known when somebody was here last. */
    public static final Duration SEEN_WITHIN = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Pupils.class);

    private final RandomGenerator random = new SecureRandom();
    private final JdbcAggregateTemplate template;
    private final PupilRows rows;
    private final Classrooms classrooms;
    private final Projects projects;
    private final Nicknames nicknames;
    private final PupilErasure erasure;
    private final ClassroomChanges changes;
    private final Clock clock;

    Pupils(
            JdbcAggregateTemplate template,
            PupilRows rows,
            Classrooms classrooms,
            Projects projects,
            Nicknames nicknames,
            PupilErasure erasure,
            ClassroomChanges changes,
            Clock clock) {
        this.template = template;
        this.rows = rows;
        this.classrooms = classrooms;
        this.projects = projects;
        this.nicknames = nicknames;
        this.erasure = erasure;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Whether somebody may be called so, blanks around it not counted: 1 to {@value
     * #LONGEST_NICKNAME} printable characters.
     */
    public static boolean isNickname(String text) {
        return PrintableName.is(text, LONGEST_NICKNAME);
    }

    /** A nickname that is taken in the class gets a number: "Ada", "Ada 2". */
    public JoinOutcome join(JoinCode code, String nickname) {
        Optional<Classroom> found = classrooms.byCode(code);
        if (found.isEmpty()) {
            return new JoinOutcome.NoSuchClass();
        }
        Classroom classroom = found.get();
        if (!isNickname(nickname)) {
            return new JoinOutcome.NotANickname();
        }
        return added(classroom.id(), nickname.strip());
    }

    /** Adds a pupil whatever the lesson's state and however full the class is: from an archive. */
    public Pupil add(Classroom classroom, String nickname) {
        if (!isNickname(nickname)) {
            throw new IllegalArgumentException("not a nickname");
        }
        return inserted(classroom, nickname.strip(), null);
    }

    private synchronized JoinOutcome added(UUID id, String nickname) {
        // Once more, behind whoever joined before: the class may have been ended or erased.
        Optional<Classroom> now = classrooms.find(id);
        if (now.isEmpty()) {
            return new JoinOutcome.NoSuchClass();
        }
        Classroom classroom = now.get();
        if (classroom.lesson() == Lesson.OVER) {
            return new JoinOutcome.LessonOver(classroom);
        }
        int most = classroom.settings().mostPupils();
        if (rows.countByClassroom(classroom.id()) >= most) {
            return new JoinOutcome.ClassFull(most);
        }
        String token = Secrets.token(random);
        return new JoinOutcome.Joined(inserted(classroom, nickname, Secrets.hash(token)), token);
    }

    private synchronized Pupil inserted(
            Classroom classroom, String nickname, @Nullable String hash) {
        String name = Nicknames.numbered(nickname, nicknamesIn(classroom.id()));
        ProjectId project =
                projects.create(
                        classroom.settings().projectLimits(),
                        !classroom.settings().embeddingsOnly());
        Instant now = clock.instant();
        PupilRow row =
                template.insert(
                        new PupilRow(
                                UUID.randomUUID(),
                                classroom.id(),
                                nicknames.sealed(project, name),
                                project.value(),
                                now,
                                now,
                                hash,
                                null));
        changes.publish(classroom.id());
        return pupil(row, name);
    }

    /** Whose device shows this token; empty once the lesson is over or the pupil is removed. */
    public Optional<Pupil> byToken(String token) {
        String hash = Secrets.hash(token);
        Optional<Pupil> found =
                changes.pupilByToken(hash, () -> rows.findByTokenHash(hash).flatMap(this::pupil));
        found.ifPresent(this::noteVisit);
        return found;
    }

    public Optional<Pupil> find(UUID id) {
        return rows.findById(id).flatMap(this::pupil);
    }

    /** Whose project it is. */
    public Optional<Pupil> byProject(ProjectId project) {
        return rows.findByProject(project.value()).flatMap(this::pupil);
    }

    /** In the order in which they joined. */
    public List<Pupil> of(UUID classroom) {
        return rows.findByClassroomOrderByJoined(classroom).stream()
                .flatMap(row -> pupil(row).stream())
                .toList();
    }

    /**
     * Gives a pupil another nickname, numbered if it is taken.
     *
     * @return false if it is no nickname or the pupil is gone
     */
    public synchronized boolean rename(UUID id, String nickname) {
        Optional<PupilRow> found = rows.findById(id);
        if (found.isEmpty() || !isNickname(nickname)) {
            return false;
        }
        PupilRow row = found.get();
        List<String> others =
                rows.findByClassroomOrderByJoined(row.classroom()).stream()
                        .filter(other -> !other.id().equals(id))
                        .flatMap(other -> nicknames.opened(other).stream())
                        .toList();
        String name = Nicknames.numbered(nickname.strip(), others);
        rows.setNickname(id, nicknames.sealed(row.projectId(), name));
        changes.publish(row.classroom());
        return true;
    }

    /**
     * Makes words with which the pupil can come in on another device, once; those made before are
     * worth nothing any more.
     *
     * @throws IllegalArgumentException if the pupil is gone
     */
    public String makeRescueCode(UUID id) {
        PupilRow row =
                rows.findById(id)
                        .orElseThrow(() -> new IllegalArgumentException("there is no pupil " + id));
        String words = RescueWords.random(random);
        rows.setRescueHash(row.id(), rescueHash(row, words));
        return words;
    }

    /** Signs the pupil in on another device; the old one and the words are forgotten. */
    public synchronized JoinOutcome rescue(JoinCode code, String words) {
        Optional<Classroom> classroom = classrooms.byCode(code);
        if (classroom.isEmpty()) {
            return new JoinOutcome.NoSuchClass();
        }
        if (classroom.get().lesson() == Lesson.OVER) {
            return new JoinOutcome.LessonOver(classroom.get());
        }
        Optional<Pupil> found =
                rows.findByClassroomOrderByJoined(classroom.get().id()).stream()
                        .filter(row -> rescueHash(row, words).equals(row.rescueHash()))
                        .findFirst()
                        .flatMap(this::pupil);
        if (found.isEmpty()) {
            return new JoinOutcome.NoSuchClass();
        }
        UUID id = found.get().id();
        String token = Secrets.token(random);
        rows.setTokenHash(id, Secrets.hash(token));
        rows.setRescueHash(id, null);
        rows.setLastSeen(id, clock.instant());
        changes.publish(classroom.get().id());
        return new JoinOutcome.Joined(found.get(), token);
    }

    /** Forgets the pupil's device; the project stays. */
    public void leave(UUID id) {
        rows.setTokenHash(id, null);
        rows.findById(id).ifPresent(row -> changes.publish(row.classroom()));
    }

    /**
     * Erases a pupil and all that belongs to it, or what an interrupted erasure has left.
     *
     * @return what was erased, empty if the pupil was gone
     */
    public Optional<Receipt> remove(UUID id) {
        return rows.findById(id).map(this::erase);
    }

    private Receipt erase(PupilRow row) {
        String nickname = nicknames.opened(row).orElse("");
        Projects.Erased erased = erasure.erase(row);
        log.info("A pupil was erased: {} pictures", erased.pictures());
        return Receipt.of(nickname, 1, erased, clock.instant());
    }

    /** Finishes erasures that a stop of the server interrupted after the key was destroyed. */
    void eraseRemains() {
        rows.findAll().stream()
                .filter(row -> nicknames.opened(row).isEmpty())
                .forEach(row -> remove(row.id()));
    }

    /** Writes no more often than {@link #SEEN_WITHIN} asks for: this is called for each frame. */
    private void noteVisit(Pupil pupil) {
        Instant now = clock.instant();
        if (pupil.lastSeen().plus(SEEN_WITHIN).isBefore(now)) {
            rows.setLastSeen(pupil.id(), now);
            changes.forgetPupil(pupil.id());
        }
    }

    private List<String> nicknamesIn(UUID classroom) {
        return rows.findByClassroomOrderByJoined(classroom).stream()
                .flatMap(row -> nicknames.opened(row).stream())
                .toList();
    }

    /** With the pupil's id as salt: the words are short enough to be tried out in advance. */
    private static String rescueHash(PupilRow row, String words) {
        return Secrets.hash(row.id() + "/" + RescueWords.normalized(words));
    }

    private Optional<Pupil> pupil(PupilRow row) {
        return nicknames
                .opened(row)
                .filter(_ -> !erasure.isErasing(row.id()))
                .map(nickname -> pupil(row, nickname));
    }

    private static Pupil pupil(PupilRow row, String nickname) {
        return new Pupil(
                row.id(), row.classroom(), nickname, row.projectId(), row.joined(), row.lastSeen());
    }
}
