package io.classlens.classwork;

import java.util.List;

/**
 * How a project's model does on the examples of another project. Only numbers come of it, no
 * picture. Labels are matched by name, without regard to capitals and blanks around.
 *
 * @param model number of the model
 * @param labels one for each label of the tested examples that has any
 */
public record ModelEvaluation(int model, List<LabelResult> labels) {

    /**
     * @param isKnown whether the model has a class of this name; if not, every example is wrong
     * @param right of so many examples
     */
    public record LabelResult(String name, boolean isKnown, int right, int examples) {}

    /** Share of all examples that the model names right, from 0 to 1. */
    public double accuracy() {
        return (double) labels.stream().mapToInt(LabelResult::right).sum() / examples();
    }

    public int examples() {
        return labels.stream().mapToInt(LabelResult::examples).sum();
    }
}
