package io.classlens.classwork;

import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.PupilErased;
import io.classlens.classroom.Pupils;
import io.classlens.events.Subscription;
import io.classlens.events.Subscriptions;
import io.classlens.studio.Studios;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Two pupils test their models on each other's examples, when both want it. Invitations are in
 * memory only; of the test, only scores cross over.
 */
@Service
public class PeerEvaluations {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<UUID, PeerEvaluation> open = new ConcurrentHashMap<>();
    private final Subscriptions<UUID> subscriptions = new Subscriptions<>();
    private final Pupils pupils;
    private final Classrooms classrooms;
    private final Studios studios;
    private final ModelEvaluator tester;
    private final Clock clock;

    PeerEvaluations(
            Pupils pupils,
            Classrooms classrooms,
            Studios studios,
            ModelEvaluator tester,
            Clock clock) {
        this.pupils = pupils;
        this.classrooms = classrooms;
        this.studios = studios;
        this.tester = tester;
        this.clock = clock;
    }

    /** Those whom a pupil could ask now: at work in the same class, with a model. */
    public List<Pupil> partnersOf(Pupil pupil) {
        return pupils.of(pupil.classroom()).stream()
                .filter(other -> !other.id().equals(pupil.id()))
                .filter(this::isReady)
                .toList();
    }

    /** Whether a pupil is at work and has a model that could be tested. */
    public boolean isReady(Pupil pupil) {
        return studios.ifOpen(pupil.project())
                .filter(studio -> studio.presence().pages() > 0)
                .flatMap(studio -> studio.project().model())
                .isPresent();
    }

    /**
     * Asks another pupil. What either of the two had asked before is withdrawn.
     *
     * @return empty if the two are not in one class, the lesson is not on, or one has no model
     */
    public Optional<PeerEvaluation> invite(UUID from, UUID to) {
        Optional<Pupil> asking = pupils.find(from);
        Optional<Pupil> asked = pupils.find(to);
        if (from.equals(to)
                || asking.isEmpty()
                || asked.isEmpty()
                || !asking.get().classroom().equals(asked.get().classroom())
                || !isOpen(asking.get())
                || !isReady(asking.get())
                || !isReady(asked.get())) {
            return Optional.empty();
        }
        ofPupil(from).ifPresent(this::withdraw);
        if (ofPupil(to)
                .filter(test -> test.state() instanceof PeerEvaluation.Waiting)
                .isPresent()) {
            return Optional.empty();
        }
        PeerEvaluation test =
                new PeerEvaluation(
                        UUID.randomUUID(),
                        asking.get(),
                        asked.get(),
                        new PeerEvaluation.Waiting(clock.instant().plus(PATIENCE)),
                        Set.of());
        become(test);
        if (pupils.find(from).isEmpty() || pupils.find(to).isEmpty()) {
            // Erased while the invitation was made: the event came before there was anything.
            forget(test);
            return Optional.empty();
        }
        // So that both see that it expired.
        CompletableFuture.delayedExecutor(
                        PATIENCE.toMillis() + 1, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> publish(test));
        return Optional.of(test);
    }

    /** The last that a pupil asked or was asked, as it stands now. */
    public Optional<PeerEvaluation> ofPupil(UUID pupil) {
        return open.values().stream()
                .filter(test -> test.has(pupil) && !test.isSeenBy(pupil))
                .max(Comparator.comparing(PeerEvaluation::isWaiting))
                .map(this::orExpired);
    }

    /** Says yes; only who was asked can. Both models are tested at once. */
    public void accept(PeerEvaluation test, UUID pupil) {
        answer(test, pupil, () -> result(test));
    }

    /** Says no; only who was asked can. */
    public void decline(PeerEvaluation test, UUID pupil) {
        answer(test, pupil, PeerEvaluation.Declined::new);
    }

    /** Takes the question back. */
    public void withdraw(PeerEvaluation test) {
        becomeIfWaiting(test, new PeerEvaluation.Withdrawn());
    }

    /** The pupil has seen how it ended; for the other it stays until that one has, too. */
    public void close(PeerEvaluation test, UUID pupil) {
        open.computeIfPresent(
                test.id(),
                (_, now) -> {
                    PeerEvaluation seen = now.seenBy(pupil);
                    return seen.isSeenBy(test.from().id()) && seen.isSeenBy(test.to().id())
                            ? null
                            : seen;
                });
    }

    /** Forgets all tests of an erased pupil: they hold the nickname. */
    @EventListener
    public void on(PupilErased erased) {
        open.values().stream().filter(test -> test.has(erased.pupil())).forEach(this::forget);
    }

    private void forget(PeerEvaluation test) {
        synchronized (this) {
            open.remove(test.id());
        }
        publish(test);
    }

    private void answer(PeerEvaluation test, UUID pupil, Supplier<PeerEvaluation.State> state) {
        if (test.to().id().equals(pupil) && isStillWaiting(test)) {
            // Taken back while the models were tested: then nothing crosses over.
            becomeIfWaiting(test, state.get());
        }
        publish(test);
    }

    private void becomeIfWaiting(PeerEvaluation test, PeerEvaluation.State state) {
        synchronized (this) {
            if (!isStillWaiting(test)) {
                return;
            }
            put(test.with(state));
        }
        publish(test);
    }

    private boolean isStillWaiting(PeerEvaluation test) {
        return Optional.ofNullable(open.get(test.id()))
                .map(this::orExpired)
                .filter(PeerEvaluation::isWaiting)
                .isPresent();
    }

    private PeerEvaluation.State result(PeerEvaluation test) {
        if (!isOpen(test.from()) || !isReady(test.from()) || !isReady(test.to())) {
            return new PeerEvaluation.Impossible();
        }
        var from = studios.open(test.from().project()).project();
        var to = studios.open(test.to().project()).project();
        Optional<ModelEvaluation> ofFrom = tester.test(from, to);
        Optional<ModelEvaluation> ofTo = tester.test(to, from);
        if (ofFrom.isEmpty() || ofTo.isEmpty()) {
            return new PeerEvaluation.Impossible();
        }
        boolean common =
                ofFrom.get().labels().stream().anyMatch(ModelEvaluation.LabelResult::isKnown)
                        || ofTo.get().labels().stream()
                                .anyMatch(ModelEvaluation.LabelResult::isKnown);
        return common
                ? new PeerEvaluation.Done(ofFrom.get(), ofTo.get())
                : new PeerEvaluation.NothingInCommon();
    }

    private boolean isOpen(Pupil pupil) {
        return classrooms
                .find(pupil.classroom())
                .filter(classroom -> classroom.lesson() == Lesson.OPEN)
                .isPresent();
    }

    private PeerEvaluation orExpired(PeerEvaluation test) {
        Instant now = clock.instant();
        return test.state() instanceof PeerEvaluation.Waiting(var until) && until.isBefore(now)
                ? test.with(new PeerEvaluation.Expired())
                : test;
    }

    private void become(PeerEvaluation test) {
        put(test);
        publish(test);
    }

    private synchronized void put(PeerEvaluation test) {
        open.values().removeIf(old -> old.has(test.from().id()) || old.has(test.to().id()));
        open.put(test.id(), test);
    }

    private void publish(PeerEvaluation test) {
        subscriptions.publish(test.from().id());
        subscriptions.publish(test.to().id());
    }

    /** Calls the listener, on any thread, when something changes for a pupil. */
    public Subscription subscribe(UUID pupil, Runnable listener) {
        return subscriptions.subscribe(pupil, listener);
    }
}
