package io.classlens.account.http;

import io.classlens.account.Teachers;
import io.classlens.classroom.Teacher;
import io.classlens.transport.Guessing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Checks teachers' passwords, one at a time and no faster than {@link Guessing} allows. */
@Component
public class SignIns {

    public sealed interface Attempt {

        record Known(Teacher teacher, String passwordStamp) implements Attempt {}

        record Wrong() implements Attempt {}

        /**
         * @param seconds to wait, at least 1
         */
        record TooEarly(long seconds) implements Attempt {}
    }

    private final Teachers teachers;
    private final Guessing guessing;

    /** Many tries at the same moment would all come before the first one's failure is counted. */
    private final ReentrantLock one = new ReentrantLock(true);

    SignIns(Teachers teachers, Guessing guessing) {
        this.teachers = teachers;
        this.guessing = guessing;
    }

    /**
     * @param address of the machine that asks
     */
    public Attempt attempt(String address, String name, String password) {
        try {
            if (!one.tryLock(2, TimeUnit.SECONDS)) {
                return new Attempt.TooEarly(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt.TooEarly(1);
        }
        try {
            Duration pause = guessing.pauseFor(address, name);
            return pause.isZero()
                    ? checked(address, name, password)
                    : new Attempt.TooEarly(seconds(pause));
        } finally {
            one.unlock();
        }
    }

    /** Up to the next whole second. */
    static long seconds(Duration pause) {
        return pause.plusNanos(999_999_999).toSeconds();
    }

    private Attempt checked(String address, String name, String password) {
        Optional<Teacher> teacher = teachers.authenticate(name, password);
        Optional<String> stamp = teacher.flatMap(known -> teachers.passwordStamp(known.id()));
        if (teacher.isEmpty() || stamp.isEmpty()) {
            guessing.failed(address, name);
            return new Attempt.Wrong();
        }
        guessing.succeeded(address, name);
        return new Attempt.Known(teacher.get(), stamp.get());
    }
}
