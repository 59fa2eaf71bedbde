package io.classlens.classroom.ui.join;

import io.classlens.classroom.JoinCode;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupils;
import io.classlens.transport.Guessing;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets pupils in, and makes those wait who guess. */
@Component
final class JoinDesk {

    private final Pupils pupils;
    private final Guessing guessing;

    JoinDesk(Pupils pupils, Guessing guessing) {
        this.pupils = pupils;
        this.guessing = guessing;
    }

    /**
     * @param address from where somebody asks, for counting wrong tries
     */
    Entry join(JoinCode code, String nickname, String address) {
        return attempt("join " + code, address, () -> pupils.join(code, nickname));
    }

    /**
     * Somebody's own project on another device; the device that had it is signed off. Counted apart
     * from joining: with a right code one can join as often as one likes, and would buy guesses at
     * other people's words that way.
     */
    Entry rescue(JoinCode code, String words, String address) {
        return attempt("rescue " + code, address, () -> pupils.rescue(code, words));
    }

    private Entry attempt(String subject, String address, Supplier<JoinOutcome> asked) {
        Duration pause = guessing.pauseFor(address, subject);
        if (pause.isPositive()) {
            return new Entry.SlowDown(pause);
        }
        JoinOutcome outcome = asked.get();
        switch (outcome) {
            case JoinOutcome.NoSuchClass _ -> guessing.failed(address, subject);
            case JoinOutcome.Joined _ -> guessing.succeeded(address, subject);
            // The code was right, and nothing was won by it.
            case JoinOutcome.LessonOver _, JoinOutcome.ClassFull _, JoinOutcome.NotANickname _ -> {}
        }
        return new Entry.Decided(outcome);
    }
}
