package io.classlens.jobs;

/** How a job ended. */
public sealed interface JobOutcome<R> {

    record Completed<R>(R result) implements JobOutcome<R> {}

    record Cancelled<R>() implements JobOutcome<R> {}

    /**
     * @param cause what the work threw, or why it could not be started
     */
    record Failed<R>(Throwable cause) implements JobOutcome<R> {}
}
