package io.classlens.classroom;

/** What pupils of a class may do now. */
public enum Lesson {
    /** Join, record, train, predict. */
    OPEN,
    /** Join and look; nothing is recorded or predicted. */
    PAUSED,
    /** Nothing; their devices are forgotten. */
    OVER
}
