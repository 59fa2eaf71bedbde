package io.classlens.training.api;

/** What learns in an epoch. */
public enum Phase {
    /** The head alone, on embeddings of the backbone as it was pretrained. */
    HEAD,
    /** The head and the unfrozen layers of the backbone. */
    FINE_TUNING
}
