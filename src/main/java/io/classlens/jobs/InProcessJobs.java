package io.classlens.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs jobs in this process, on the threads of a given executor. */
public final class InProcessJobs implements Jobs {

    private final Executor executor;

    /**
     * @param executor stays the caller's, who shuts it down
     */
    public InProcessJobs(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <R> Job<R> submit(Work<R> work) {
        InProcessJob<R> job = new InProcessJob<>();
        try {
            executor.execute(() -> job.run(work));
        } catch (RejectedExecutionException e) {
            job.end(new JobOutcome.Failed<>(e));
        }
        return job;
    }

    private static final class InProcessJob<R> implements Job<R>, Monitor {

        private final CompletableFuture<JobOutcome<R>> outcome = new CompletableFuture<>();
        private boolean started;
        private boolean cancelled;
        private double share;

        void run(Work<R> work) {
            if (!start()) {
                return;
            }
            try {
                R result = work.run(this);
                end(isCancelled() ? new JobOutcome.Cancelled<>() : completed(result));
            } catch (Throwable e) {
                end(isCancelled() ? new JobOutcome.Cancelled<>() : new JobOutcome.Failed<>(e));
            }
        }

        private synchronized boolean start() {
            started = true;
            return !cancelled;
        }

        private JobOutcome<R> completed(R result) {
            progress(1);
            return new JobOutcome.Completed<>(result);
        }

        void end(JobOutcome<R> how) {
            outcome.complete(how);
        }

        @Override
        public synchronized void progress(double done) {
            if (!(done >= 0 && done <= 1)) {
                throw new IllegalArgumentException("progress must be from 0 to 1, found " + done);
            }
            share = done;
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }

        @Override
        public synchronized double progress() {
            return share;
        }

        @Override
        public void cancel() {
            boolean waiting;
            synchronized (this) {
                cancelled = true;
                waiting = !started;
            }
            if (waiting) {
                end(new JobOutcome.Cancelled<>());
            }
        }

        @Override
        public CompletionStage<JobOutcome<R>> outcome() {
            return outcome.minimalCompletionStage();
        }
    }
}
