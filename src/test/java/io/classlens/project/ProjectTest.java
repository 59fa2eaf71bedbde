package io.classlens.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final ProjectStore store = Kept.shared().get(ProjectStore.class);
    private final ProjectId id = Kept.shared().projects().create(new ProjectLimits(3, 4, 6), true);
    private final Project project =
            new Project(id, store.load(id), store, Clock.fixed(NOW, ZoneOffset.UTC));

    private static NewExample anExample(int label) {
        return new NewExample(
                label,
                new byte[] {(byte) label, 42},
                new float[] {1, 2},
                "a backbone",
                UUID.randomUUID(),
                Example.Source.CAMERA);
    }

    private Example added(int label) {
        return ((AddResult.Added) project.add(anExample(label))).example();
    }

    private List<Integer> idsOf(int label) {
        return project.examples(label).stream().map(Example::id).toList();
    }

    @Test
    void holds_no_more_labels_than_its_limit() {
        project.addLabel("one");
        project.addLabel("two");
        project.addLabel("three");

        assertThat(project.addLabel("four")).isEmpty();
        assertThat(project.labels()).extracting(Label::name).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0007bell", "0123456789012345678901234567890123456789x"})
    void refuses_a_name_that_nobody_could_read(String name) {
        assertThat(Label.isName(name)).isFalse();
        assertThatThrownBy(() -> project.addLabel(name))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(project.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void refuses_a_threshold_that_is_no_probability(double threshold) {
        assertThatThrownBy(() -> project.threshold(threshold))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0 to 1");
        assertThat(project.threshold()).isZero();
    }

    @Nested
    class GivenTwoLabels {

        private int cup;
        private int hand;

        @BeforeEach
        void add() {
            cup = project.addLabel("Cup").orElseThrow().id();
            hand = project.addLabel("Hand").orElseThrow().id();
        }

        @Test
        void keeps_an_example_with_its_picture_and_time() {
            Example example = added(cup);

            assertThat(project.examples(cup)).containsExactly(example);
            assertThat(example.taken()).isEqualTo(NOW);
            assertThat(project.picture(example.id())).hasValue(new byte[] {(byte) cup, 42});
        }

        @Test
        void tells_listeners_of_each_change_until_they_leave() {
            AtomicInteger changes = new AtomicInteger();
            Runnable leave = project.onChange(changes::incrementAndGet);
            project.rename(cup, "Mug");
            added(cup);
            leave.run();
            added(cup);

            assertThat(changes).hasValue(2);
        }

        @Test
        void takes_no_example_for_a_label_that_is_gone() {
            project.deleteLabel(cup);

            assertThat(project.add(anExample(cup))).isEqualTo(new AddResult.LabelGone(cup));
        }

        @Test
        void takes_no_more_examples_than_its_limits() {
            for (int i = 0; i < 4; i++) {
                added(hand);
            }
            assertThat(project.add(anExample(hand))).isEqualTo(new AddResult.LabelFull(4));

            added(cup);
            added(cup);
            assertThat(project.add(anExample(cup))).isEqualTo(new AddResult.ProjectFull(6));
        }

        @Test
        void takes_more_once_its_limits_are_raised() {
            for (int i = 0; i < 4; i++) {
                added(hand);
            }

            project.limit(new ProjectLimits(3, 5, 6));

            assertThat(project.add(anExample(hand))).isInstanceOf(AddResult.Added.class);
        }

        @Test
        void a_deleted_label_comes_back_where_it_stood_with_all_its_examples() {
            Example first = added(cup);
            Example second = added(cup);
            Deletion deletion = project.deleteLabel(cup).orElseThrow();
            assertThat(project.labels()).extracting(Label::name).containsExactly("Hand");
            assertThat(project.picture(first.id())).isEmpty();

            project.restore(deletion);

            assertThat(project.labels()).extracting(Label::name).containsExactly("Cup", "Hand");
            assertThat(project.examples(cup)).containsExactly(first, second);
            assertThat(project.picture(first.id())).isPresent();
        }

        @Test
        void a_deleted_example_comes_back_between_its_neighbours() {
            int first = added(cup).id();
            int second = added(cup).id();
            int third = added(cup).id();
            Deletion deletion = project.deleteExample(second).orElseThrow();
            assertThat(idsOf(cup)).containsExactly(first, third);

            project.restore(deletion);

            assertThat(idsOf(cup)).containsExactly(first, second, third);
        }

        @Test
        void an_example_whose_label_went_too_comes_back_with_the_label_only() {
            Example example = added(cup);
            Deletion ofExample = project.deleteExample(example.id()).orElseThrow();
            Deletion ofLabel = project.deleteLabel(cup).orElseThrow();

            project.restore(ofExample);
            assertThat(project.exampleCount()).isZero();

            project.restore(ofLabel);
            assertThat(project.examples(cup)).containsExactly(example);
        }

        @Test
        void a_picture_that_waits_for_its_label_is_gone_when_the_label_is() {
            Example example = added(cup);
            Deletion ofExample = project.deleteExample(example.id()).orElseThrow();
            Deletion ofLabel = project.deleteLabel(cup).orElseThrow();
            project.restore(ofExample);

            project.purge(ofLabel);

            assertThat(store.picture(project.id(), example.id())).isEmpty();
        }

        @Test
        void a_deletion_can_be_purged_after_the_project_was_closed() {
            added(cup);
            Deletion deletion = project.deleteLabel(cup).orElseThrow();

            project.close();
            project.purge(deletion);

            assertThat(project.labels()).isEmpty();
        }

        @Test
        void a_moved_example_keeps_its_id_and_picture_and_stands_where_its_age_puts_it() {
            int first = added(cup).id();
            int second = added(hand).id();
            int third = added(cup).id();
            AtomicInteger changes = new AtomicInteger();
            project.onChange(changes::incrementAndGet);

            MoveResult movement = project.move(second, cup);

            assertThat(movement).isInstanceOf(MoveResult.Moved.class);
            assertThat(idsOf(cup)).containsExactly(first, second, third);
            assertThat(idsOf(hand)).isEmpty();
            assertThat(project.examples(cup).get(1).label()).isEqualTo(cup);
            assertThat(project.picture(second)).hasValue(new byte[] {(byte) hand, 42});
            assertThat(changes).hasValue(1);
        }

        @Test
        void a_move_that_is_undone_leaves_everything_as_it_was() {
            int example = added(cup).id();
            long before = project.fingerprint();
            MoveResult.Moved moved = (MoveResult.Moved) project.move(example, hand);
            assertThat(project.fingerprint()).isNotEqualTo(before);

            assertThat(project.moveBack(moved)).isTrue();

            assertThat(idsOf(cup)).containsExactly(example);
            assertThat(project.fingerprint()).isEqualTo(before);
        }

        @Test
        void a_move_is_undone_even_if_its_place_was_taken() {
            int example = added(cup).id();
            MoveResult.Moved moved = (MoveResult.Moved) project.move(example, hand);
            for (int i = 0; i < 4; i++) {
                added(cup);
            }

            assertThat(project.moveBack(moved)).isTrue();
            assertThat(idsOf(cup)).hasSize(5).startsWith(example);
        }

        @Test
        void a_move_to_a_label_without_room_is_refused() {
            for (int i = 0; i < 4; i++) {
                added(hand);
            }
            int example = added(cup).id();

            assertThat(project.move(example, hand)).isEqualTo(new MoveResult.LabelFull(4));
            assertThat(idsOf(cup)).containsExactly(example);
        }

        @Test
        void a_move_of_or_to_what_is_gone_changes_nothing() {
            Example example = added(cup);
            project.deleteLabel(hand);

            assertThat(project.move(example.id(), hand)).isEqualTo(new MoveResult.LabelGone(hand));
            assertThat(project.move(99, cup)).isEqualTo(new MoveResult.ExampleGone(99));
            assertThat(project.move(example.id(), cup))
                    .isEqualTo(new MoveResult.Moved(example, cup));
            assertThat(idsOf(cup)).containsExactly(example.id());
        }

        @Test
        void a_moved_example_stays_where_it_is_when_the_label_it_came_from_is_gone() {
            int example = added(cup).id();
            MoveResult.Moved moved = (MoveResult.Moved) project.move(example, hand);
            project.deleteLabel(cup);

            assertThat(project.moveBack(moved)).isFalse();
            assertThat(idsOf(hand)).containsExactly(example);
        }

        @Test
        void nothing_is_left_of_a_picture_once_its_deletion_is_purged() {
            Example example = added(cup);
            Deletion deletion = project.deleteLabel(cup).orElseThrow();

            project.purge(deletion);

            assertThat(store.picture(project.id(), example.id())).isEmpty();
        }

        @Test
        void takes_nothing_once_it_is_closed_and_keeps_what_was_kept() {
            Example example = added(cup);

            project.close();

            assertThat(project.add(anExample(cup))).isEqualTo(new AddResult.LabelGone(cup));
            assertThat(project.addLabel("late")).isEmpty();
            assertThat(store.picture(project.id(), example.id())).isPresent();
        }

        @Test
        void names_and_colors_leave_the_fingerprint_as_it_was() {
            long before = project.fingerprint();

            project.rename(cup, "Mug");
            project.recolor(cup, 5);

            assertThat(project.fingerprint()).isEqualTo(before);
        }

        @Test
        void examples_labels_and_switches_change_the_fingerprint_and_undo_restores_it() {
            long before = project.fingerprint();

            Example example = added(cup);
            assertThat(project.fingerprint()).isNotEqualTo(before);
            project.deleteExample(example.id());
            assertThat(project.fingerprint()).isEqualTo(before);

            project.activate(cup, false);
            assertThat(project.fingerprint()).isNotEqualTo(before);
            project.activate(cup, true);
            assertThat(project.fingerprint()).isEqualTo(before);

            Deletion deletion = project.deleteLabel(hand).orElseThrow();
            assertThat(project.fingerprint()).isNotEqualTo(before);
            project.restore(deletion);
            assertThat(project.fingerprint()).isEqualTo(before);
        }
    }
}
