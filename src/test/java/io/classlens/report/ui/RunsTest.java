package io.classlens.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.studio.TrainingState;
import io.classlens.studio.ui.StudioContribution;
import io.classlens.studio.ui.StudioMode;
import io.classlens.studio.ui.StudioPage;
import io.classlens.studio.ui.StudioPanels;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunsTest extends StudioPage {

    private static final Hyperparameters SETTINGS = new Hyperparameters(30, 8, 0.01, 16, 1, 0.2, 0);

    private void train(Hyperparameters hyperparameters) {
        int before = studio.project().runs().all().size();
        studio.train(hyperparameters);
        waitUntil(
                () ->
                        !(studio.training() instanceof TrainingState.Running)
                                && studio.project().runs().all().size() > before);
    }

    private void trainTwice() {
        record(0, 10);
        record(1, 10);
        train(SETTINGS);
        train(SETTINGS.withSeed(2));
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private int live() {
        return studio.project().model().orElseThrow().number();
    }

    private void pressNamed(String name) {
        test(find(Button.class).withAttribute("aria-label", name).single()).click();
    }

    private void tick(String run) {
        test(find(Checkbox.class).withPropertyValue(Checkbox::getLabel, run).single()).click();
    }

    @Test
    void before_the_first_training_it_says_what_will_be_here() {
        assertThat(sentences()).anyMatch(s -> s.startsWith("Nothing trained yet."));
        assertThat(find(Button.class).withText("Look and compare").exists()).isFalse();
    }

    @Test
    void an_earlier_training_is_made_to_answer_by_one_click() {
        trainTwice();
        waitUntil(() -> sentences().contains("2 trainings are kept. Training 2 answers now."));
        press("Look and compare");
        assertThat(spans()).contains("answers now", "best in the test", "New head", "30 of 30");

        pressNamed("Use training 1");

        assertThat(live()).isEqualTo(1);
        assertThat(sentences()).contains("2 trainings are kept. Training 1 answers now.");
        assertThat(find(Button.class).withAttribute("aria-label", "Use training 2").exists())
                .isTrue();
    }

    @Test
    void right_after_a_training_one_click_leads_back() {
        trainTwice();
        waitUntil(() -> find(Button.class).withText("Back to the one before").exists());

        press("Back to the one before");

        assertThat(live()).isEqualTo(1);
        assertThat(find(Button.class).withText("Back to the one before").exists()).isFalse();
    }

    @Test
    void a_deleted_training_is_back_after_undo() {
        trainTwice();
        press("Look and compare");

        pressNamed("Delete training 1");
        assertThat(studio.project().runs().all()).extracting(Run::number).containsExactly(2);
        press("Undo");

        assertThat(studio.project().runs().all()).extracting(Run::number).containsExactly(2, 1);
        assertThat(find(Button.class).withAttribute("aria-label", "Delete training 2").exists())
                .as("it answers now")
                .isFalse();
    }

    @Test
    void two_that_are_ticked_are_shown_side_by_side_with_what_differs() {
        trainTwice();
        press("Look and compare");
        assertThat(find(Button.class).withText("Compare two").single().isEnabled()).isFalse();

        tick("Training 1");
        tick("Training 2");
        press("Compare 1 and 2");

        assertThat(differing()).containsExactly("Seeddiffers12");
        assertThat(sentences())
                .contains(
                        "Both did equally well in the test.",
                        "They were not tested on the same pictures, and some pictures are harder"
                                + " than others. So be careful with this.");
        press("All trainings");
        assertThat(
                        find(Checkbox.class)
                                .withPropertyValue(Checkbox::getLabel, "Training 1")
                                .single()
                                .getValue())
                .isTrue();
    }

    @Test
    void what_was_fine_tuned_in_another_way_is_told_in_words() {
        keepFineTuned(false);
        keepFineTuned(true);
        record(0, 1);
        press("Look and compare");

        tick("Training 1");
        tick("Training 2");
        press("Compare 1 and 2");

        assertThat(differing()).containsExactly("Change pictures a little each timediffersNoYes");
    }

    /** A training of which no model came. */
    private void keepFineTuned(boolean augmentation) {
        studio.project()
                .runs()
                .add(
                        new Run(
                                0,
                                List.of(1, 2),
                                "a backbone",
                                7,
                                new Hyperparameters(
                                        5,
                                        4,
                                        0.01,
                                        10,
                                        3,
                                        0.25,
                                        0,
                                        Optional.of(
                                                new FineTuning(
                                                        "a block",
                                                        2,
                                                        4,
                                                        3e-4,
                                                        false,
                                                        augmentation))),
                                List.of(),
                                List.of(),
                                Instant.parse("2026-11-23T08:00:00Z"),
                                RunDetails.UNKNOWN,
                                false));
    }

    private List<String> differing() {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> row.hasClassName("differs"))
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> !text.startsWith("Took"))
                .toList();
    }

    @Test
    void a_third_tick_takes_the_first_one_away() {
        trainTwice();
        train(SETTINGS.withSeed(3));
        press("Look and compare");

        tick("Training 1");
        tick("Training 2");
        tick("Training 3");

        assertThat(find(Button.class).withText("Compare 2 and 3").single().isEnabled()).isTrue();
    }

    @Test
    void who_only_looks_can_compare_and_change_nothing() {
        trainTwice();
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new StudioPanels(studio, StudioMode.READ_ONLY, contributions()));
        press("Look and compare");

        assertThat(
                        find(Checkbox.class)
                                .withPropertyValue(Checkbox::getLabel, "Training 1")
                                .exists())
                .isTrue();
        assertThat(find(Button.class).withText("Use this one").exists()).isFalse();
        assertThat(find(Button.class).withAttribute("aria-label", "Delete training 1").exists())
                .isFalse();
    }

    @Test
    void the_training_says_how_its_test_was_made() {
        record(0, 10);
        record(1, 10);
        train(SETTINGS);
        waitUntil(
                () ->
                        sentences().stream()
                                .anyMatch(
                                        s ->
                                                s.startsWith(
                                                        "Tested on 4 pictures picked one by one.")));
        train(SETTINGS.withoutValidation());
        waitUntil(() -> sentences().stream().anyMatch(s -> s.startsWith("No pictures were kept")));
    }

    @Override
    protected List<StudioContribution> contributions() {
        return List.of(new ReportContribution());
    }
}
