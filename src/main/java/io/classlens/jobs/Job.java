package io.classlens.jobs;

import java.util.concurrent.CompletionStage;

/** Submitted work, waiting, running or ended. */
public interface Job<R> {

    /** The share that is done as the work reported it last, 0 to 1; 1 once it is completed. */
    double progress();

    /**
     * Asks the work to stop; work that has not begun never begins. Does nothing once the job has
     * ended.
     */
    void cancel();

    /** How the job ended, once it has. Never completes with an exception. */
    CompletionStage<JobOutcome<R>> outcome();
}
