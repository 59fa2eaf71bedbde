package io.classlens.training.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Which class was taken for which: a row for each class that an example is, a column for each class
 * that the network said it is.
 */
public final class ConfusionMatrix {

    private final List<List<List<Integer>>> cells = new ArrayList<>();

    /**
     * @param classes how many there are
     */
    public ConfusionMatrix(List<Judgement> judgements, int classes) {
        for (int truth = 0; truth < classes; truth++) {
            List<List<Integer>> row = new ArrayList<>();
            for (int said = 0; said < classes; said++) {
                row.add(new ArrayList<>());
            }
            cells.add(row);
        }
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            cells.get(judgement.truth()).get(judgement.said()).add(i);
        }
    }

    public int classes() {
        return cells.size();
    }

    /** Places of the judgements in this cell, in their order. */
    public List<Integer> cell(int truth, int said) {
        return List.copyOf(cells.get(truth).get(said));
    }

    public int count(int truth, int said) {
        return cells.get(truth).get(said).size();
    }

    /** How many examples are of this class. */
    public int countOf(int truth) {
        return cells.get(truth).stream().mapToInt(List::size).sum();
    }

    /** How many examples were said to be of this class. */
    public int countSaid(int said) {
        return cells.stream().mapToInt(row -> row.get(said).size()).sum();
    }

    /** The share of this class that was named right, 0 to 1; NaN without an example. */
    public double recall(int truth) {
        return (double) count(truth, truth) / countOf(truth);
    }

    /** The share of what was said to be of this class that is, 0 to 1; NaN if nothing was. */
    public double precision(int said) {
        return (double) count(said, said) / countSaid(said);
    }

    /** Examples that were named right. */
    public int right() {
        int right = 0;
        for (int c = 0; c < classes(); c++) {
            right += count(c, c);
        }
        return right;
    }
}
