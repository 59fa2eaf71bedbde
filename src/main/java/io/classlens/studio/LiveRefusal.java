package io.classlens.studio;

/** Why the model of a run cannot answer. */
public enum LiveRefusal {
    /** The run was deleted. */
    GONE,
    /** No model came of it: it diverged, failed or was stopped at once. */
    NO_MODEL,
    /** It wants the embeddings of another backbone than the present one. */
    OTHER_BACKBONE,
    /** None of the labels that it knows is there any more. */
    LABELS_GONE,
    /** A training is under way, whose result would take over at once. */
    TRAINING
}
