package io.classlens.studio;

/** What somebody may do with a project now. */
public enum Access {
    /** Not even know whether it exists. */
    NONE,
    /** Look. */
    READ,
    /** Look and tidy up; nothing is recorded or predicted while the class is paused. */
    PAUSED,
    WRITE;

    public boolean mayRead() {
        return this != NONE;
    }
}
