package io.classlens.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.network.FreezeBoundary;
import io.classlens.network.Picture;
import io.classlens.network.Trunk;
import io.classlens.network.TunedWeights;
import io.classlens.network.WrittenTrunk;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two classes of small pictures on a backbone of three blocks with batch normalization. */
class FineTunerTest {

    private static final int PER_CLASS = 12;
    private static final Hyperparameters HEAD = new Hyperparameters(3, 8, 0.01, 8, 5);
    private static final FineTuning TUNING = new FineTuning("block_2", 6, 8, 0.003, false, false);

    @TempDir static Path folder;

    private static Trunk trunk;
    private static TrainingSet set;
    private static float[][] activations;
    private static FreezeBoundary boundary;

    @BeforeAll
    static void look() throws ModelFormatException {
        trunk = WrittenTrunk.in(folder);
        boundary = trunk.anatomy().boundaryBefore("block_2");
        Random random = new Random(9);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < 2 * PER_CLASS; i++) {
            pictures.add(striped(i < PER_CLASS, random));
        }
        Trunk.Outputs outputs = trunk.embedWithActivations(pictures, boundary);
        activations = outputs.activations();
        List<float[]> embeddings = Arrays.asList(outputs.embeddings());
        set =
                TrainingSet.of(
                        List.of(
                                embeddings.subList(0, PER_CLASS),
                                embeddings.subList(PER_CLASS, 2 * PER_CLASS)));
    }

    @AfterAll
    static void close() {
        trunk.close();
    }

    /** Upright or lying stripes in noise. */
    private static Picture striped(boolean upright, Random random) {
        byte[] rgb = new byte[8 * 8 * 3];
        int phase = random.nextInt(2);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                boolean bright = ((upright ? x : y) + phase) % 2 == 0;
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (8 * y + x) + c] = (byte) ((bright ? 140 : 60) + random.nextInt(60));
                }
            }
        }
        return new Picture(8, 8, rgb);
    }

    private static float[][] rows(int[] places) {
        return Arrays.stream(places).mapToObj(i -> activations[i]).toArray(float[][]::new);
    }

    private static TrainingOutcome train(FineTuning tuning) {
        return train(HEAD, tuning, Split.withoutValidation(set), FineTunerTest::rows, () -> false);
    }

    private static TrainingOutcome train(
            Hyperparameters head,
            FineTuning tuning,
            Split split,
            BoundaryActivations activations,
            BooleanSupplier stop) {
        return new FineTuner(trunk.tail(boundary))
                .train(
                        set,
                        split,
                        activations,
                        head.with(Optional.of(tuning)),
                        TrainingListener.NONE,
                        stop);
    }

    private static TunedWeights tuned(TrainingOutcome outcome) {
        return ((TrainingOutcome.Completed) outcome).network().tuned().orElseThrow();
    }

    @Test
    void the_head_learns_first_and_then_both_in_epochs_that_are_counted_on() {
        List<Epoch> history = train(TUNING).history();

        assertThat(history)
                .extracting(Epoch::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(history.subList(0, 3)).extracting(Epoch::phase).containsOnly(Phase.HEAD);
        assertThat(history.subList(3, 9)).extracting(Epoch::phase).containsOnly(Phase.FINE_TUNING);
        assertThat(history.subList(0, 3)).extracting(Epoch::of).containsOnly(3);
        assertThat(history.subList(3, 9)).extracting(Epoch::of).containsOnly(9);
    }

    @Test
    void the_loss_falls_further_once_the_blocks_learn() {
        FineTuning longer = new FineTuning("block_2", 40, 8, 0.01, false, false);
        List<Epoch> history = train(longer).history();

        assertThat(history.getLast().loss()).isLessThan(0.5 * history.get(2).loss());
    }

    @Test
    void only_kernels_behind_the_boundary_change_while_normalization_stays() {
        TunedWeights tuned = tuned(train(TUNING));

        assertThat(tuned.block()).isEqualTo("block_2");
        assertThat(tuned.values()).containsOnlyKeys("block_2_conv/kernel", "block_3_conv/kernel");
    }

    @Test
    void scale_and_shift_learn_where_that_is_wanted_but_never_the_statistics() {
        FineTuning with = new FineTuning("block_2", 6, 8, 0.003, true, false);
        TunedWeights tuned = tuned(train(with));

        assertThat(tuned.values())
                .containsOnlyKeys(
                        "block_2_conv/kernel",
                        "block_2_BN/gamma",
                        "block_2_BN/beta",
                        "block_3_conv/kernel",
                        "block_3_BN/gamma",
                        "block_3_BN/beta");
        assertThat(tuned.values().get("block_3_BN/gamma"))
                .isNotEqualTo(new float[] {1, 1.5f, 0.5f, 1});
    }

    @Test
    void the_same_seed_gives_the_same_network() {
        byte[] first = NetworkFormat.write(((TrainingOutcome.Completed) train(TUNING)).network());
        byte[] second = NetworkFormat.write(((TrainingOutcome.Completed) train(TUNING)).network());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_is_validated_on_is_never_learned_from() {
        List<UUID> bursts =
                IntStream.range(0, set.size()).mapToObj(_ -> UUID.randomUUID()).toList();
        Split split = Split.of(set, bursts, 0.25, 1);
        List<Integer> learned = new ArrayList<>();
        BoundaryActivations recording =
                new BoundaryActivations() {
                    @Override
                    public float[][] of(int[] places) {
                        return rows(places);
                    }

                    @Override
                    public float[][] toLearnFrom(int[] places) {
                        Arrays.stream(places).forEach(learned::add);
                        return rows(places);
                    }
                };

        List<Epoch> history = train(HEAD, TUNING, split, recording, () -> false).history();

        assertThat(learned).containsOnlyElementsOf(Arrays.stream(split.train()).boxed().toList());
        assertThat(history).allMatch(epoch -> epoch.validation().isPresent());
    }

    @Test
    void a_loss_that_is_no_number_ends_it_and_the_last_good_weights_stay() {
        AtomicInteger asked = new AtomicInteger();
        BoundaryActivations spoiledLater =
                places -> {
                    float[][] rows = rows(places);
                    // 24 examples in batches of 8: from the second epoch on.
                    if (asked.incrementAndGet() > 3) {
                        rows[0] = rows[0].clone();
                        Arrays.fill(rows[0], Float.NaN);
                    }
                    return rows;
                };

        TrainingOutcome outcome =
                train(HEAD, TUNING, Split.withoutValidation(set), spoiledLater, () -> false);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Diverged.class,
                        diverged -> {
                            assertThat(diverged.epoch()).isEqualTo(5);
                            TunedWeights good =
                                    diverged.network().orElseThrow().tuned().orElseThrow();
                            good.values()
                                    .values()
                                    .forEach(
                                            values -> {
                                                for (float value : values) {
                                                    assertThat(value).isFinite();
                                                }
                                            });
                        });
    }

    @Test
    void a_stop_in_the_second_phase_keeps_what_was_learned() {
        AtomicInteger steps = new AtomicInteger();
        TrainingOutcome outcome =
                train(
                        HEAD,
                        TUNING,
                        Split.withoutValidation(set),
                        FineTunerTest::rows,
                        () -> steps.incrementAndGet() > 14);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Stopped.class,
                        stopped -> {
                            assertThat(stopped.history()).hasSize(4);
                            assertThat(stopped.network().tuned()).isPresent();
                        });
    }

    @Test
    void a_stop_in_the_first_phase_ends_all() {
        AtomicInteger steps = new AtomicInteger();
        TrainingOutcome outcome =
                train(
                        HEAD,
                        TUNING,
                        Split.withoutValidation(set),
                        FineTunerTest::rows,
                        () -> steps.incrementAndGet() > 4);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Stopped.class,
                        stopped -> assertThat(stopped.network().tuned()).isEmpty());
    }

    @Test
    void another_block_than_the_tails_is_refused() {
        assertThatThrownBy(() -> train(FineTuning.from("block_3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("block_2");
    }
}
