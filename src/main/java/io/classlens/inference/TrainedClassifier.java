package io.classlens.inference;

import io.classlens.network.FreezeBoundary;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Classifies outputs of the trunk with a trained head, on the pretrained backbone or on a person's
 * own fine-tuned tail. A classifier may be replaced while it is in use: each user borrows it, and
 * it closes once it is retired and every user has given it back. Safe for many threads.
 */
public final class TrainedClassifier {

    private final HeadClassifier head;
    private final Optional<TunedTail> tail;
    private int borrowers;
    private boolean retired;

    /**
     * @param tail closed together with this; empty if the backbone is as it was pretrained
     */
    public TrainedClassifier(HeadClassifier head, Optional<TunedTail> tail) {
        this.head = head;
        this.tail = tail;
    }

    /** Whether at least one of its labels still exists. */
    public boolean knowsAny(IntPredicate isLabel) {
        return head.labels().stream().anyMatch(isLabel::test);
    }

    /** Freeze boundary whose activations {@link #classify} needs; empty without a tuned tail. */
    public Optional<FreezeBoundary> boundary() {
        return tail.map(TunedTail::boundary);
    }

    /**
     * @param output with the activations at {@link #boundary}
     */
    public Prediction classify(TrunkOutput output) {
        return head.classify(
                tail.map(t -> t.embed(new float[][] {output.activations()})[0])
                        .orElse(output.embedding()));
    }

    /**
     * Borrows the classifier; after {@code true} the caller has to {@linkplain #giveBack give it
     * back}.
     *
     * @return false if it is retired because a newer one replaced it
     */
    public synchronized boolean borrow() {
        if (retired) {
            return false;
        }
        borrowers++;
        return true;
    }

    public synchronized void giveBack() {
        borrowers--;
        closeIfUnused();
    }

    /** Prevents further borrowing; called once. */
    public synchronized void retire() {
        retired = true;
        closeIfUnused();
    }

    private void closeIfUnused() {
        if (retired && borrowers == 0) {
            tail.ifPresent(TunedTail::close);
        }
    }
}
