package io.classlens.project.archive;

/** A file is no project file that can be loaded here. */
public final class ProjectFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong, for the person who chose the file. */
    public enum Problem {
        /** Not a zip, cut off, or without what has to be in it. */
        NOT_A_PROJECT,
        /** Made by a later version. */
        TOO_NEW,
        /** More in it than the limits allow. */
        TOO_LARGE,
        /** Something in it that no Classlens wrote: names, numbers or pictures. */
        DAMAGED
    }

    private final Problem problem;

    public ProjectFileException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public ProjectFileException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
