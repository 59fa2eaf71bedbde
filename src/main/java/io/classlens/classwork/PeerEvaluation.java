package io.classlens.classwork;

import io.classlens.classroom.Pupil;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * One pupil's wish to test models with another, and what became of it.
 *
 * @param seen who has closed what became of it
 */
public record PeerEvaluation(UUID id, Pupil from, Pupil to, State state, Set<UUID> seen) {

    public sealed interface State {}

    /** The other has not answered yet. */
    public record Waiting(Instant until) implements State {}

    /**
     * Both wanted it.
     *
     * @param ofFrom the asking pupil's model on the other's examples
     * @param ofTo the asked pupil's model on the asking one's examples
     */
    public record Done(ModelEvaluation ofFrom, ModelEvaluation ofTo) implements State {}

    public record Declined() implements State {}

    public record Withdrawn() implements State {}

    /** Nobody answered in time. */
    public record Expired() implements State {}

    /** No class of things has the same name in both projects. */
    public record NothingInCommon() implements State {}

    /** The lesson was paused, or one of the two went away or has no model any more. */
    public record Impossible() implements State {}

    PeerEvaluation with(State other) {
        return new PeerEvaluation(id, from, to, other, seen);
    }

    PeerEvaluation seenBy(UUID pupil) {
        Set<UUID> more = new HashSet<>(seen);
        more.add(pupil);
        return new PeerEvaluation(id, from, to, state, Set.copyOf(more));
    }

    boolean isSeenBy(UUID pupil) {
        return seen.contains(pupil);
    }

    boolean has(UUID pupil) {
        return from.id().equals(pupil) || to.id().equals(pupil);
    }

    boolean isWaiting() {
        return state instanceof Waiting;
    }
}
