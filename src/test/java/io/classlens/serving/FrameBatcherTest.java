package io.classlens.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.inference.Embedder;
import io.classlens.inference.Look;
import io.classlens.network.FreezeBoundary;
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
    private static final Embedder embedder = DefaultBackbone.embedder();

    private final DrawnPictures pictures = new DrawnPictures(8);
    private final AtomicLong now = new AtomicLong(1);
    private final FrameBatcher batcher = new FrameBatcher(embedder, now::get, 1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void open() {
        reader = new FrameReader();
    }

    @AfterAll
    static void closeTheReader() {
        reader.close();
    }

    @AfterEach
    void close() {
        batcher.close();
        people.close();
    }

    private Frame frame(Thing thing) {
        byte[] jpeg = pictures.nextJpeg(thing, Frame.SIZE, Frame.SIZE);
        return ((FrameReading.Read) reader.frame(jpeg)).frame();
    }

    /** Holds the batcher's thread, after its next batch, until it is let go. */
    private final class Hold implements BatchListener {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

        Hold() throws InterruptedException, ExecutionException {
            batcher.listen(this);
            Frame first = frame(Thing.RED_BALL);
            people.submit(() -> batcher.look(first, Optional.empty())).get();
            held.await();
        }

        @Override
        public void onBatch(int frames, long[] waitNanos, long runNanos) {
            batches.add(frames);
            held.countDown();
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void letGo() {
            free.countDown();
        }
    }

    /** Until so many frames wait in the batcher's line. */
    private void untilWaiting(int frames) {
        while (batcher.waiting() < frames) {
            Thread.onSpinWait();
        }
    }

    @Test
    void frames_that_wait_are_looked_at_together_and_each_gets_its_own_look() throws Exception {
        Hold hold = new Hold();
        List<Frame> frames = new ArrayList<>();
        List<Future<Look>> looks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Frame next = frame(Thing.values()[i % Thing.values().length]);
            frames.add(next);
            looks.add(people.submit(() -> batcher.look(next, Optional.empty())));
        }
        untilWaiting(6);

        hold.letGo();

        for (int i = 0; i < frames.size(); i++) {
            assertThat(looks.get(i).get().embedding())
                    .containsExactly(embedder.embed(frames.get(i)), SAME);
        }
        batcher.close(); // who listens hears of a batch after those who waited for it
        assertThat(hold.batches).containsExactly(1, 6);
    }

    @Test
    void no_batch_is_larger_than_the_largest() throws Exception {
        Hold hold = new Hold();
        Frame frame = frame(Thing.YELLOW_STAR);
        List<Future<Look>> looks = new ArrayList<>();
        for (int i = 0; i < FrameBatcher.LARGEST_BATCH + 3; i++) {
            looks.add(people.submit(() -> batcher.look(frame, Optional.empty())));
        }
        untilWaiting(FrameBatcher.LARGEST_BATCH + 3);

        hold.letGo();

        for (Future<Look> look : looks) {
            look.get();
        }
        batcher.close(); // who listens hears of a batch after those who waited for it
        assertThat(hold.batches).containsExactly(1, FrameBatcher.LARGEST_BATCH, 3);
    }

    @Test
    void fine_tuned_parts_with_other_boundaries_share_a_batch() throws Exception {
        List<FreezeBoundary> cuts = embedder.anatomy().cuts();
        FreezeBoundary late = cuts.getLast();
        FreezeBoundary early = cuts.get(cuts.size() - 3);
        Hold hold = new Hold();
        Frame frame = frame(Thing.BLUE_STRIPED_CUP);
        Future<Look> plain = people.submit(() -> batcher.look(frame, Optional.empty()));
        Future<Look> tuned = people.submit(() -> batcher.look(frame, Optional.of(late)));
        Future<Look> deeper = people.submit(() -> batcher.look(frame, Optional.of(early)));
        untilWaiting(3);

        hold.letGo();

        assertThat(plain.get().crossing()).isEmpty();
        assertThat(tuned.get().crossing())
                .containsExactly(embedder.activations(List.of(frame.picture()), late)[0], SAME);
        assertThat(deeper.get().crossing())
                .containsExactly(embedder.activations(List.of(frame.picture()), early)[0], SAME);
        batcher.close(); // who listens hears of a batch after those who waited for it
        assertThat(hold.batches).containsExactly(1, 3);
    }

    @Test
    void a_frame_that_the_trunk_cannot_look_at_fails_alone() throws Exception {
        Hold hold = new Hold();
        Frame good = frame(Thing.RED_BALL);
        FreezeBoundary unknown =
                new FreezeBoundary("block_99", "no such layer", 0, List.of(1L, 1L, 1L));
        Future<Look> bad = people.submit(() -> batcher.look(good, Optional.of(unknown)));
        Future<Look> other = people.submit(() -> batcher.look(good, Optional.empty()));
        untilWaiting(2);

        hold.letGo();

        assertThat(other.get().embedding()).containsExactly(embedder.embed(good), SAME);
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class);
    }

    @Test
    void an_error_around_a_batch_stops_no_later_one() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        batcher.listen(
                new BatchListener() {
                    @Override
                    public void onBatch(int frames, long[] waitNanos, long runNanos) {
                        if (failed.getAndIncrement() == 0) {
                            throw new OutOfMemoryError("of a listener");
                        }
                    }
                });
        Frame frame = frame(Thing.RED_BALL);

        assertThat(people.submit(() -> batcher.look(frame, Optional.empty())).get()).isNotNull();
        assertThat(people.submit(() -> batcher.look(frame, Optional.empty())).get()).isNotNull();

        batcher.close();
        assertThat(failed).hasValue(2);
    }

    @Test
    void a_cut_that_fails_spoils_no_batch_of_another() throws Exception {
        Frame frame = frame(Thing.RED_BALL);
        FreezeBoundary unknown =
                new FreezeBoundary("block_99", "no such layer", 0, List.of(1L, 1L, 1L));
        Future<Look> bad = people.submit(() -> batcher.look(frame, Optional.of(unknown)));
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class);

        FreezeBoundary known = embedder.anatomy().cuts().getLast();
        assertThat(people.submit(() -> batcher.look(frame, Optional.of(known))).get().crossing())
                .isNotEmpty();
    }

    @Test
    void whoever_still_waits_when_it_is_closed_hears_of_it() throws Exception {
        Hold hold = new Hold();
        Frame frame = frame(Thing.RED_BALL);
        Future<Look> waiting = people.submit(() -> batcher.look(frame, Optional.empty()));
        untilWaiting(1);

        batcher.close();

        assertThatThrownBy(waiting::get).hasMessageContaining("stopped");
        assertThatThrownBy(() -> batcher.look(frame, Optional.empty()))
                .hasMessageContaining("stopped");
    }

    @Nested
    class GivenAPersonAtTheDoor {

        private final Admission door = batcher.door();
        private final AtomicInteger second = new AtomicInteger();
        private final AtomicInteger stale = new AtomicInteger();

        GivenAPersonAtTheDoor() {
            batcher.listen(
                    new BatchListener() {
                        @Override
                        public void onSecond() {
                            second.incrementAndGet();
                        }

                        @Override
                        public void onStale() {
                            stale.incrementAndGet();
                        }
                    });
        }

        @Test
        void a_second_live_frame_waits_for_the_first_and_a_third_is_turned_away() throws Exception {
            Admission.Permit first = door.live().orElseThrow();
            Future<Optional<Admission.Permit>> next = people.submit(door::live);
            while (!door.oneWaits()) {
                Thread.onSpinWait();
            }

            assertThat(door.live()).isEmpty();
            assertThat(second).hasValue(1);

            first.close();
            assertThat(next.get()).isPresent();
        }

        @Test
        void another_person_is_not_in_the_way() {
            door.live().orElseThrow();

            assertThat(batcher.door().live()).isPresent();
        }

        @Test
        void a_frame_to_be_kept_waits_for_its_turn() throws Exception {
            Admission.Permit first = door.live().orElseThrow();
            Future<Optional<Admission.Permit>> kept = people.submit(door::kept);
            while (door.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThat(kept.isDone()).isFalse();

            first.close();

            assertThat(kept.get()).isPresent();
        }

        @Test
        void no_endless_line_builds_up_before_a_door() throws Exception {
            Admission.Permit first = door.live().orElseThrow();
            List<Future<Boolean>> line = new ArrayList<>();
            for (int i = 0; i < Admission.LONGEST_LINE; i++) {
                line.add(people.submit(this::comesInAndLeaves));
            }
            while (door.waiting() < Admission.LONGEST_LINE) {
                Thread.onSpinWait();
            }

            assertThat(door.kept()).isEmpty();

            first.close();
            for (Future<Boolean> each : line) {
                assertThat(each.get()).isTrue();
            }
        }

        private boolean comesInAndLeaves() {
            Optional<Admission.Permit> pass = door.kept();
            pass.ifPresent(Admission.Permit::close);
            return pass.isPresent();
        }

        @Test
        void a_live_frame_that_became_too_old_is_dropped_and_one_to_be_kept_is_not()
                throws Exception {
            Frame frame = frame(Thing.RED_BALL);
            Hold hold = new Hold();
            Admission.Permit live = door.live().orElseThrow();
            Admission.Permit kept = batcher.door().kept().orElseThrow();
            Future<Optional<Look>> dropped =
                    people.submit(() -> batcher.look(frame, Optional.empty(), live));
            Future<Optional<Look>> seen =
                    people.submit(() -> batcher.look(frame, Optional.empty(), kept));
            untilWaiting(2);

            now.addAndGet(FrameBatcher.STALE.plusMillis(1).toNanos());
            hold.letGo();

            assertThat(dropped.get()).isEmpty();
            assertThat(seen.get()).isPresent();
            assertThat(stale).hasValue(1);
        }

        @Test
        void is_counted_as_a_pupil_while_frames_come() {
            batcher.door();
            assertThat(batcher.load().pupils()).isZero();

            door.live().orElseThrow().close();
            assertThat(batcher.load().pupils()).isEqualTo(1);

            now.addAndGet(Duration.ofSeconds(4).toNanos());
            assertThat(batcher.load().pupils()).isZero();
        }

        @Test
        void an_answer_counts_from_arrival_to_the_moment_it_is_given() {
            try (Admission.Permit pass = door.live().orElseThrow()) {
                now.addAndGet(Duration.ofMillis(30).toNanos());
                pass.answered();
            }

            assertThat(batcher.load().typicalLatency()).isEqualTo(Duration.ofMillis(30));
        }
    }
}
