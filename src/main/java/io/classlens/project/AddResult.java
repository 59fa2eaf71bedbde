package io.classlens.project;

/** What became of a picture that was to be added. */
public sealed interface AddResult {

    record Added(Example example) implements AddResult {}

    /** The label is not there, or no longer. */
    record LabelGone(int label) implements AddResult {}

    /**
     * @param limit how many examples a label holds at most
     */
    record LabelFull(int limit) implements AddResult {}

    /**
     * @param limit how many examples a project holds at most
     */
    record ProjectFull(int limit) implements AddResult {}
}
