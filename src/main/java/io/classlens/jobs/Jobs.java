package io.classlens.jobs;

/** Takes long work. Where and when it runs, the implementation decides. */
public interface Jobs {

    <R> Job<R> submit(Work<R> work);

    /** Work that says how far it is and stops early when its job is cancelled. */
    @FunctionalInterface
    interface Work<R> {

        /**
         * @throws Exception becomes the job's {@link JobOutcome.Failed}
         */
        R run(Monitor monitor) throws Exception;
    }

    /** The running work's side of a job. */
    interface Monitor {

        /**
         * @param share done so far, 0 to 1
         * @throws IllegalArgumentException if it is out of that range
         */
        void progress(double share);

        /** Whether the work should stop. What it returns then is ignored. */
        boolean isCancelled();
    }
}
