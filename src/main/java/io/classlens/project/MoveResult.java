package io.classlens.project;

/** What became of an example that was to belong to another label. */
public sealed interface MoveResult {

    /**
     * @param example as it is now
     * @param from id of the label that it belonged to; its present one if nothing changed
     */
    record Moved(Example example, int from) implements MoveResult {}

    /** The example is not there, or no longer. */
    record ExampleGone(int example) implements MoveResult {}

    /** The label that was to get it is not there, or no longer. */
    record LabelGone(int label) implements MoveResult {}

    /**
     * @param limit how many examples a label holds at most
     */
    record LabelFull(int limit) implements MoveResult {}
}
