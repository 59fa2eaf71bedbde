package io.classlens.account;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Practice;
import io.classlens.classroom.PrintableName;
import io.classlens.classroom.Teacher;
import io.classlens.transport.Secrets;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Service;

/** Those who have an account. Names are told apart without regard to capitals. */
@Service
public class Teachers {

    public static final int LONGEST_NAME = 40;
    public static final int LEAST_PASSWORD = Passwords.LEAST;
    public static final int MOST_PASSWORD = Passwords.MOST;

    private static final Logger log = LoggerFactory.getLogger(Teachers.class);

    private final JdbcAggregateTemplate template;
    private final TeacherRows rows;
    private final Classrooms classrooms;
    private final Practice practice;
    private final Clock clock;

    /** The last teacher cannot be deleted, so this never goes back. */
    private volatile boolean setUp;

    Teachers(
            JdbcAggregateTemplate template,
            TeacherRows rows,
            Classrooms classrooms,
            Practice practice,
            Clock clock) {
        this.template = template;
        this.rows = rows;
        this.classrooms = classrooms;
        this.practice = practice;
        this.clock = clock;
    }

    /** Whether there is a teacher; until then nobody may do anything. */
    public boolean isSetUp() {
        if (!setUp) {
            setUp = rows.count() > 0;
        }
        return setUp;
    }

    /** In the order in which they were made. */
    public List<Teacher> all() {
        return rows.findByOrderByCreated().stream().map(TeacherRow::teacher).toList();
    }

    public Optional<Teacher> find(UUID id) {
        return rows.findById(id).map(TeacherRow::teacher);
    }

    public synchronized NewTeacher create(String name, String password) {
        String clean = clean(name);
        if (!PrintableName.is(clean, LONGEST_NAME)) {
            return new NewTeacher.NotAName();
        }
        if (!Passwords.isStrong(password, clean)) {
            return new NewTeacher.WeakPassword(LEAST_PASSWORD, MOST_PASSWORD);
        }
        if (rows.named(clean).isPresent()) {
            return new NewTeacher.NameTaken();
        }
        TeacherRow row =
                template.insert(
                        new TeacherRow(
                                UUID.randomUUID(),
                                clean,
                                Passwords.hash(password),
                                clock.instant()));
        log.info("An account for a teacher was made");
        return new NewTeacher.Created(row.teacher());
    }

    /** Of two who set Classlens up at the same moment, one is told that it is done. */
    public synchronized NewTeacher createFirst(String name, String password) {
        return isSetUp() ? new NewTeacher.SetUpAlready() : create(name, password);
    }

    /** Takes as long for a name that nobody has. */
    public Optional<Teacher> authenticate(String name, String password) {
        Optional<TeacherRow> row =
                name.length() > 10 * LONGEST_NAME ? Optional.empty() : rows.named(clean(name));
        boolean right =
                row.map(known -> Passwords.matches(password, known.password()))
                        .orElseGet(() -> Passwords.matchesNobody(password));
        return right ? row.map(TeacherRow::teacher) : Optional.empty();
    }

    /** All sessions of the teacher end with the old password. */
    public PasswordChange changePassword(UUID id, String password) {
        return rows.findById(id).map(row -> changed(row, password)).orElse(PasswordChange.GONE);
    }

    private PasswordChange changed(TeacherRow row, String password) {
        if (!Passwords.isStrong(password, row.name())) {
            return PasswordChange.WEAK;
        }
        rows.setPassword(row.id(), Passwords.hash(password));
        return PasswordChange.CHANGED;
    }

    /**
     * Something that is another after each change of the password: a session that remembers an old
     * one is over. Empty once the account is deleted.
     */
    public Optional<String> passwordStamp(UUID id) {
        return rows.findById(id).map(row -> Secrets.hash(row.password()));
    }

    /** Erases the teacher with all classes of the teacher's own, and what the pupils made there. */
    public synchronized TeacherDeletion delete(UUID id) {
        if (rows.findById(id).isEmpty()) {
            return new TeacherDeletion.Gone();
        }
        if (rows.count() == 1) {
            return new TeacherDeletion.LastTeacher();
        }
        List<Classroom> classes = classrooms.of(id);
        classes.forEach(classroom -> classrooms.delete(classroom.id()));
        practice.erase(id);
        rows.deleteById(id);
        log.info("An account of a teacher was deleted with {} classes", classes.size());
        return new TeacherDeletion.Deleted(classes.size());
    }

    /** The same letters, however a keyboard composes them. */
    private static String clean(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
