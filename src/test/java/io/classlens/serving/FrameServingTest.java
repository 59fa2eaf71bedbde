package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SharedData;
import io.classlens.inference.Embedder;
import io.classlens.inference.TrunkOutput;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameBatcherTest {

    private static final Offset<Float> SAME = within(2e-3f);

    private static FrameReader reader;
    private static Embedder embedder;

    private final DrawnPictures pictures = new DrawnPictures(8);
    private final AtomicLong now = new AtomicLong(1);
    private final FrameServing serving = new FrameServing(embedder, now::get, 1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void openTheTrunk() throws ModelFormatException {
        BackboneCatalog catalog = new BackboneCatalog(List.of(SharedData.ownBackbones()));
        reader = new FrameReader();
        embedder = new Embedder(catalog.open(catalog.defaultBackbone()));
    }

    @AfterAll
    static void closeTheTrunk() {
        embedder.close();
        reader.close();
    }

    @AfterEach
    void close() {
        serving.close();
        people.close();
    }

    private Frame frame(Thing thing) {
        byte[] jpeg = pictures.nextJpeg(thing, Frame.SIZE, Frame.SIZE);
        return ((FrameReading.Read) reader.frame(jpeg)).frame();
    }

    /** Blocks the batch thread after its next batch until it is released. */
    private final class Hold implements FrameListener {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

        Hold() throws InterruptedException, ExecutionException {
            serving.listen(this);
            Frame first = frame(Thing.RED_BALL);
            people.submit(() -> serving.run(first, Optional.empty())).get();
            held.await();
        }

        @Override
        public void onBatch(long[] waitNanos, long runNanos) {
            batches.add(waitNanos.length);
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void release() {
            free.countDown();
        }
    }

    /** Until so many frames wait for a batch. */
    private void untilWaiting(int frames) {
        while (serving.queued() < frames) {
            Thread.onSpinWait();
        }
    }

    @Test
    void frames_that_wait_run_together_and_each_gets_its_own_output() throws Exception {
        Hold hold = new Hold();
        List<Frame> frames = new ArrayList<>();
        List<Future<TrunkOutput>> outputs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Frame next = frame(Thing.values()[i % Thing.values().length]);
            frames.add(next);
            outputs.add(people.submit(() -> serving.run(next, Optional.empty())));
        }
        untilWaiting(6);

        hold.release();

        for (int i = 0; i < frames.size(); i++) {
            assertThat(outputs.get(i).get().embedding())
                    .containsExactly(embedder.embed(frames.get(i)), SAME);
        }
        serving.close(); // a listener is told of a batch after its callers
        assertThat(hold.batches).containsExactly(1, 6);
    }

    @Test
    void no_batch_is_larger_than_the_largest() throws Exception {
        Hold hold = new Hold();
        Frame frame = frame(Thing.YELLOW_STAR);
        List<Future<TrunkOutput>> outputs = new ArrayList<>();
        for (int i = 0; i < FrameServing.LARGEST_BATCH + 3; i++) {
            outputs.add(people.submit(() -> serving.run(frame, Optional.empty())));
        }
        untilWaiting(FrameServing.LARGEST_BATCH + 3);

        hold.release();

        for (Future<TrunkOutput> output : outputs) {
            output.get();
        }
        serving.close(); // a listener is told of a batch after its callers
        assertThat(hold.batches).containsExactly(1, FrameServing.LARGEST_BATCH, 3);
    }

    @Test
    void fine_tuned_parts_with_other_boundaries_share_a_batch() throws Exception {
        List<FreezeBoundary> boundaries = embedder.anatomy().boundaries();
        FreezeBoundary late = boundaries.getLast();
        FreezeBoundary early = boundaries.get(boundaries.size() - 3);
        Hold hold = new Hold();
        Frame frame = frame(Thing.BLUE_STRIPED_CUP);
        Future<TrunkOutput> plain = people.submit(() -> serving.run(frame, Optional.empty()));
        Future<TrunkOutput> tuned = people.submit(() -> serving.run(frame, Optional.of(late)));
        Future<TrunkOutput> deeper = people.submit(() -> serving.run(frame, Optional.of(early)));
        untilWaiting(3);

        hold.release();

        assertThat(plain.get().activations()).isEmpty();
        assertThat(tuned.get().activations())
                .containsExactly(embedder.activations(List.of(frame.picture()), late)[0], SAME);
        assertThat(deeper.get().activations())
                .containsExactly(embedder.activations(List.of(frame.picture()), early)[0], SAME);
        serving.close(); // a listener is told of a batch after its callers
        assertThat(hold.batches).containsExactly(1, 3);
    }

    @Test
    void a_frame_that_the_trunk_cannot_run_fails_alone() throws Exception {
        Hold hold = new Hold();
        Frame good = frame(Thing.RED_BALL);
        FreezeBoundary unknown =
                new FreezeBoundary("block_99", "no such layer", 0, List.of(1L, 1L, 1L));
        Future<TrunkOutput> bad = people.submit(() -> serving.run(good, Optional.of(unknown)));
        Future<TrunkOutput> other = people.submit(() -> serving.run(good, Optional.empty()));
        untilWaiting(2);

        hold.release();

        assertThat(other.get().embedding()).containsExactly(embedder.embed(good), SAME);
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class);
    }

    @Test
    void an_error_around_a_batch_stops_no_later_one() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        serving.listen(
                new FrameListener() {
                    @Override
                    public void onBatch(long[] waitNanos, long runNanos) {
                        if (failed.getAndIncrement() == 0) {
                            throw new OutOfMemoryError("of a listener");
                        }
                    }
                });
        Frame frame = frame(Thing.RED_BALL);

        assertThat(people.submit(() -> serving.run(frame, Optional.empty())).get()).isNotNull();
        assertThat(people.submit(() -> serving.run(frame, Optional.empty())).get()).isNotNull();

        serving.close();
        assertThat(failed).hasValue(2);
    }

    @Test
    void a_boundary_that_fails_spoils_no_batch_of_another() throws Exception {
        Frame frame = frame(Thing.RED_BALL);
        FreezeBoundary unknown =
                new FreezeBoundary("block_99", "no such layer", 0, List.of(1L, 1L, 1L));
        Future<TrunkOutput> bad = people.submit(() -> serving.run(frame, Optional.of(unknown)));
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class);

        FreezeBoundary known = embedder.anatomy().boundaries().getLast();
        assertThat(people.submit(() -> serving.run(frame, Optional.of(known))).get().activations())
                .isNotEmpty();
    }

    @Test
    void callers_that_still_wait_fail_when_it_is_closed() throws Exception {
        Hold hold = new Hold();
        Frame frame = frame(Thing.RED_BALL);
        Future<TrunkOutput> waiting = people.submit(() -> serving.run(frame, Optional.empty()));
        untilWaiting(1);

        serving.close();

        assertThatThrownBy(waiting::get).hasMessageContaining("stopped");
        assertThatThrownBy(() -> serving.run(frame, Optional.empty()))
                .hasMessageContaining("stopped");
    }

    @Nested
    class GivenAnAdmission {

        private final Admission admission = serving.admission();
        private final AtomicInteger rejected = new AtomicInteger();
        private final AtomicInteger stale = new AtomicInteger();

        GivenAnAdmission() {
            serving.listen(
                    new FrameListener() {
                        @Override
                        public void onRejected() {
                            rejected.incrementAndGet();
                        }

                        @Override
                        public void onStale() {
                            stale.incrementAndGet();
                        }
                    });
        }

        @Test
        void a_second_live_frame_waits_for_the_first_and_a_third_is_rejected() throws Exception {
            Admission.Permit first = admission.live().orElseThrow();
            Future<Optional<Admission.Permit>> next = people.submit(admission::live);
            while (!admission.hasLiveWaiting()) {
                Thread.onSpinWait();
            }

            assertThat(admission.live()).isEmpty();
            assertThat(rejected).hasValue(1);

            first.close();
            assertThat(next.get()).isPresent();
        }

        @Test
        void another_person_is_not_in_the_way() {
            admission.live().orElseThrow();

            assertThat(serving.admission().live()).isPresent();
        }

        @Test
        void a_frame_to_be_recorded_waits_for_the_permit() throws Exception {
            Admission.Permit first = admission.live().orElseThrow();
            Future<Optional<Admission.Permit>> recorded = people.submit(admission::recorded);
            while (admission.queued() == 0) {
                Thread.onSpinWait();
            }
            assertThat(recorded.isDone()).isFalse();

            first.close();

            assertThat(recorded.get()).isPresent();
        }

        @Test
        void frames_to_be_recorded_are_rejected_when_too_many_wait() throws Exception {
            Admission.Permit first = admission.live().orElseThrow();
            List<Future<Boolean>> queue = new ArrayList<>();
            for (int i = 0; i < Admission.LONGEST_QUEUE; i++) {
                queue.add(people.submit(this::isAdmitted));
            }
            while (admission.queued() < Admission.LONGEST_QUEUE) {
                Thread.onSpinWait();
            }

            assertThat(admission.recorded()).isEmpty();

            first.close();
            for (Future<Boolean> each : queue) {
                assertThat(each.get()).isTrue();
            }
        }

        private boolean isAdmitted() {
            Optional<Admission.Permit> permit = admission.recorded();
            permit.ifPresent(Admission.Permit::close);
            return permit.isPresent();
        }

        @Test
        void a_live_frame_that_became_too_old_is_dropped_and_one_to_be_recorded_is_not()
                throws Exception {
            Frame frame = frame(Thing.RED_BALL);
            Hold hold = new Hold();
            Admission.Permit live = admission.live().orElseThrow();
            Admission.Permit recorded = serving.admission().recorded().orElseThrow();
            Future<Optional<TrunkOutput>> dropped =
                    people.submit(() -> serving.run(frame, Optional.empty(), live));
            Future<Optional<TrunkOutput>> answered =
                    people.submit(() -> serving.run(frame, Optional.empty(), recorded));
            untilWaiting(2);

            now.addAndGet(FrameServing.STALE.plusMillis(1).toNanos());
            hold.release();

            assertThat(dropped.get()).isEmpty();
            assertThat(answered.get()).isPresent();
            assertThat(stale).hasValue(1);
        }

        @Test
        void is_counted_as_a_pupil_while_frames_come() {
            serving.admission();
            assertThat(serving.load().pupils()).isZero();

            admission.live().orElseThrow().close();
            assertThat(serving.load().pupils()).isEqualTo(1);

            now.addAndGet(Duration.ofSeconds(4).toNanos());
            assertThat(serving.load().pupils()).isZero();
        }

        @Test
        void an_answer_counts_from_arrival_to_the_moment_it_is_given() {
            try (Admission.Permit permit = admission.live().orElseThrow()) {
                now.addAndGet(Duration.ofMillis(30).toNanos());
                permit.answered();
            }

            assertThat(serving.load().typicalLatency()).isEqualTo(Duration.ofMillis(30));
        }
    }
}
