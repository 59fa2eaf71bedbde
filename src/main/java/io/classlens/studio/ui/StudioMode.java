package io.classlens.studio.ui;

/** What can be done on a studio page. */
public enum StudioMode {
    /** Record, train and predict. */
    FULL,
    /** Record only: a teacher's set of pictures. */
    COLLECT,
    /** Look only: a teacher at a pupil's work. */
    READ_ONLY
}
