package io.classlens.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InProcessJobsTest {

    /** Runs when the test says so, on the test's thread. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private final Jobs jobs = new InProcessJobs(waiting::add);

    private static <R> JobOutcome<R> outcome(Job<R> job) {
        return job.outcome().toCompletableFuture().getNow(null);
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void a_job_gives_the_result_of_its_work() {
        Job<String> job = jobs.submit(_ -> "done");
        assertThat(outcome(job)).isNull();

        runAll();

        assertThat(outcome(job)).isEqualTo(new JobOutcome.Completed<>("done"));
        assertThat(job.progress()).isEqualTo(1);
    }

    @Test
    void progress_is_seen_while_the_work_runs() {
        AtomicReference<Job<Double>> job = new AtomicReference<>();
        job.set(
                jobs.submit(
                        monitor -> {
                            monitor.progress(0.25);
                            return job.get().progress();
                        }));
        assertThat(job.get().progress()).isZero();

        runAll();

        assertThat(outcome(job.get())).isEqualTo(new JobOutcome.Completed<>(0.25));
    }

    @Test
    void work_that_throws_is_a_failed_job_with_the_cause() {
        IllegalStateException cause = new IllegalStateException("the disk is full");
        Job<String> job =
                jobs.submit(
                        _ -> {
                            throw cause;
                        });

        runAll();

        assertThat(outcome(job)).isEqualTo(new JobOutcome.Failed<>(cause));
    }

    @Test
    void a_progress_out_of_range_fails_the_job() {
        Job<String> job =
                jobs.submit(
                        monitor -> {
                            monitor.progress(Double.NaN);
                            return "done";
                        });

        runAll();

        assertThat(outcome(job))
                .isInstanceOfSatisfying(
                        JobOutcome.Failed.class,
                        failed ->
                                assertThat(failed.cause())
                                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void a_job_that_is_cancelled_while_it_waits_never_begins() {
        AtomicBoolean began = new AtomicBoolean();
        Job<String> job =
                jobs.submit(
                        _ -> {
                            began.set(true);
                            return "done";
                        });

        job.cancel();
        assertThat(outcome(job)).isEqualTo(new JobOutcome.Cancelled<>());
        runAll();

        assertThat(began).isFalse();
    }

    @Test
    void running_work_is_told_of_the_cancellation_and_its_result_is_ignored() {
        AtomicReference<Job<String>> job = new AtomicReference<>();
        AtomicBoolean told = new AtomicBoolean();
        job.set(
                jobs.submit(
                        monitor -> {
                            job.get().cancel();
                            told.set(monitor.isCancelled());
                            return "too late";
                        }));

        runAll();

        assertThat(told).isTrue();
        assertThat(outcome(job.get())).isEqualTo(new JobOutcome.Cancelled<>());
    }

    @Test
    void cancelling_a_job_that_has_ended_changes_nothing() {
        Job<String> job = jobs.submit(_ -> "done");
        runAll();

        job.cancel();

        assertThat(outcome(job)).isEqualTo(new JobOutcome.Completed<>("done"));
    }

    @Test
    void an_executor_that_takes_nothing_fails_the_job() {
        Jobs closed =
                new InProcessJobs(
                        _ -> {
                            throw new RejectedExecutionException("shut down");
                        });

        assertThat(outcome(closed.submit(_ -> "done"))).isInstanceOf(JobOutcome.Failed.class);
    }
}
