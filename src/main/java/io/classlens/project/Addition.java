package io.classlens.project;

/** What became of a picture that was to be added. */
public sealed interface Addition {

    record Added(Example example) implements Addition {}

    /** The label is not there, or no longer. */
    record LabelGone(int label) implements Addition {}

    /**
     * @param limit how many examples a label holds at most
     */
    record LabelFull(int limit) implements Addition {}

    /**
     * @param limit how many examples a project holds at most
     */
    record ProjectFull(int limit) implements Addition {}
}
