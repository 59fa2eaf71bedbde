package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model of words: a batcher needs neither frames nor a network. */
class BatcherTest {

    private static final int LARGEST = 4;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final List<List<String>> runs = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final Batcher<String, Integer> batcher =
            new Batcher<>(
                    this::lengths,
                    new Batcher.Settings("words", LARGEST, 1),
                    now::get,
                    (waitNanos, runNanos) -> batches.add(waitNanos.length));
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    /** Blocks at "hold", fails at "bad", forgets one output at "short", and takes 30 ns. */
    private List<Integer> lengths(List<String> words) {
        runs.add(words);
        if (words.contains("hold")) {
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (words.contains("bad")) {
            throw new IllegalArgumentException("a bad word");
        }
        now.addAndGet(30);
        return words.stream().filter(word -> !word.equals("short")).map(String::length).toList();
    }

    @AfterEach
    void close() {
        free.countDown();
        batcher.close();
        callers.close();
    }

    private Future<Batched<Integer>> run(String word) {
        return callers.submit(() -> batcher.run(word));
    }

    private void hold() throws InterruptedException {
        run("hold");
        held.await();
    }

    private List<Future<Batched<Integer>>> queue(String... words) {
        List<Future<Batched<Integer>>> results = new ArrayList<>();
        for (String word : words) {
            results.add(run(word));
            while (batcher.queued() < results.size()) {
                Thread.onSpinWait();
            }
        }
        return results;
    }

    private static List<Integer> outputs(List<Future<Batched<Integer>>> results) throws Exception {
        List<Integer> outputs = new ArrayList<>();
        for (Future<Batched<Integer>> result : results) {
            outputs.add(result.get().output());
        }
        return outputs;
    }

    @Test
    void inputs_that_wait_run_together_in_their_order_and_each_gets_its_own_output()
            throws Exception {
        hold();
        var results = queue("one", "three", "eleven");

        free.countDown();

        assertThat(outputs(results)).containsExactly(3, 5, 6);
        assertThat(runs).containsExactly(List.of("hold"), List.of("one", "three", "eleven"));
    }

    @Test
    void no_batch_is_larger_than_the_largest() throws Exception {
        hold();
        var results = queue("a", "b", "c", "d", "e", "f");

        free.countDown();

        assertThat(outputs(results)).containsOnly(1);
        batcher.close(); // the listener is told of a batch after its callers
        assertThat(batches).containsExactly(1, LARGEST, 2);
    }

    @Test
    void a_bad_input_fails_alone() throws Exception {
        hold();
        var results = queue("good", "bad", "fine");

        free.countDown();

        assertThat(results.get(0).get().output()).isEqualTo(4);
        assertThat(results.get(2).get().output()).isEqualTo(4);
        assertThatThrownBy(results.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("a bad word");
    }

    @Test
    void an_output_that_is_missing_is_never_replaced_by_that_of_another_input() throws Exception {
        hold();
        var results = queue("short", "longer");

        free.countDown();

        assertThatThrownBy(results.get(0)::get)
                .hasMessageContaining("expected 1 outputs of the model, found 0");
        assertThat(results.get(1).get().output()).isEqualTo(6);
    }

    @Test
    void an_output_comes_with_its_times() throws Exception {
        hold();
        long queued = now.get();
        var result = queue("word").getFirst();
        now.addAndGet(70);

        free.countDown();

        // The held run takes 30 ns more before the next one begins.
        assertThat(result.get()).isEqualTo(new Batched<>(4, queued, 100, 30));
    }

    @Test
    void an_input_is_dropped_after_its_deadline_and_not_at_it() throws Exception {
        hold();
        long deadline = now.get() + 100;
        Future<Optional<Batched<Integer>>> late =
                callers.submit(() -> batcher.run("late", deadline - 1));
        Future<Optional<Batched<Integer>>> punctual =
                callers.submit(() -> batcher.run("punctual", deadline));
        while (batcher.queued() < 2) {
            Thread.onSpinWait();
        }
        now.addAndGet(70); // and the held run takes 30 more

        free.countDown();

        assertThat(late.get()).isEmpty();
        assertThat(punctual.get()).map(Batched::output).contains(8);
        assertThat(runs).containsExactly(List.of("hold"), List.of("punctual"));
    }

    @Test
    void callers_that_still_wait_fail_when_it_is_closed() throws Exception {
        hold();
        var waiting = queue("word").getFirst();

        batcher.close(); // interrupts the held run

        assertThatThrownBy(waiting::get).hasMessageContaining("stopped");
        assertThatThrownBy(() -> batcher.run("word")).hasMessageContaining("stopped");
    }
}
