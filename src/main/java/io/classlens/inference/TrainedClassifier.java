package io.classlens.inference;

import io.classlens.network.FreezeBoundary;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Classifies what the trunk saw, with a head on the backbone as it was pretrained or on a person's
 * own fine-tuned part of it. It may be replaced while others use it: whoever uses it borrows it,
 * and it is closed when it is retired and the last one gave it back.
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

    /** Whether there is anything left that it can answer. */
    public boolean knowsAny(IntPredicate isLabel) {
        return head.labels().stream().anyMatch(isLabel::test);
    }

    /** Whose activations {@link #classify} wants to have. */
    public Optional<FreezeBoundary> cut() {
        return tail.map(TunedTail::cut);
    }

    /**
     * @param look with what crosses {@link #cut}
     */
    public Prediction classify(Look look) {
        return head.classify(
                tail.map(t -> t.embed(new float[][] {look.crossing()})[0])
                        .orElse(look.embedding()));
    }

    /**
     * Whoever gets {@code true} gives it back.
     *
     * @return false if it is retired: there is a newer one
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

    /** Once; nobody borrows it from now on. */
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
