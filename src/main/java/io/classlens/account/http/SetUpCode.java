package io.classlens.account.http;

import io.classlens.account.Teachers;
import io.classlens.classroom.JoinCode;
import io.classlens.transport.Guessing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one browser in that is not on the server while there is no teacher: the code stands in the
 * log, which only who runs the server reads. Each code lets in once; the next one is logged then.
 */
@Component
public class SetUpCode {

    public sealed interface Entry {

        record Right() implements Entry {}

        record Wrong() implements Entry {}

        /**
         * @param seconds to wait, at least 1
         */
        record TooEarly(long seconds) implements Entry {}
    }

    private static final Logger log = LoggerFactory.getLogger(SetUpCode.class);
    private static final String SUBJECT = "set-up code";

    private final SecureRandom random = new SecureRandom();
    private final Teachers teachers;
    private final Guessing guessing;
    private Optional<String> code = Optional.empty();

    SetUpCode(Teachers teachers, Guessing guessing) {
        this.teachers = teachers;
        this.guessing = guessing;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void makeWhereNobodyIs() {
        if (!teachers.isSetUp()) {
            String both = JoinCode.random(random).value() + JoinCode.random(random).value();
            code = Optional.of(both.substring(0, 8));
            log.info(
                    "There is no teacher yet. Open Classlens on this machine, or type this code in"
                            + " another browser. Set-up code: {}-{}",
                    both.substring(0, 4),
                    both.substring(4, 8));
        }
    }

    /** Tries a code that somebody typed; blanks, hyphens and capitals do not matter. */
    public synchronized Entry enter(String address, String typed) {
        Duration pause = guessing.pauseFor(address, SUBJECT);
        if (!pause.isZero()) {
            return new Entry.TooEarly(SignIns.seconds(pause));
        }
        if (teachers.isSetUp() || !matches(typed)) {
            guessing.failed(address, SUBJECT);
            return new Entry.Wrong();
        }
        guessing.succeeded(address, SUBJECT);
        makeWhereNobodyIs();
        return new Entry.Right();
    }

    /** For tests, which do not read the log. */
    public synchronized Optional<String> code() {
        return code;
    }

    private boolean matches(String typed) {
        String clean = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        return code.filter(right -> MessageDigest.isEqual(bytes(right), bytes(clean))).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
