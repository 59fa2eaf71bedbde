package io.classlens.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.classlens.studio.TrainingState;
import io.classlens.studio.ui.StudioContribution;
import io.classlens.studio.ui.StudioPage;
import io.classlens.training.api.Hyperparameters;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportTest extends StudioPage {

    private static final Hyperparameters SETTINGS = new Hyperparameters(30, 8, 0.01, 16, 1, 0.2, 0);

    private void trainAndLook(Hyperparameters hyperparameters) {
        record(0, 10);
        record(1, 10);
        studio.train(hyperparameters);
        waitUntil(() -> !(studio.training() instanceof TrainingState.Running));
        waitUntil(() -> find(Button.class).withText("Look closely").exists());
        press("Look closely");
    }

    private NativeButton cell(String name) {
        return find(NativeButton.class).withAttribute("aria-label", name).single();
    }

    @Test
    void before_the_first_training_there_is_nothing_to_look_at() {
        assertThat(sentences()).contains("Train first; then you see here what it takes for what.");
        assertThat(find(Button.class).withText("Look closely").exists()).isFalse();
    }

    @Test
    void the_matrix_counts_the_tested_pictures_and_shows_those_of_a_cell() {
        trainAndLook(SETTINGS);

        assertThat(sentences()).contains("4 of 4 pictures right.");
        test(cell("“Class 1”, and it said so: 2")).click();

        assertThat(find(Image.class).all()).hasSize(2);
        assertThat(find(Image.class).all().getFirst().getSrc()).contains("/examples/");
    }

    @SuppressWarnings("unchecked")
    @Test
    void the_learned_pictures_come_with_a_warning() {
        trainAndLook(SETTINGS);

        find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getLabel, "Pictures")
                .single()
                .setValue(false);

        assertThat(sentences()).contains("16 of 16 pictures right.");
        assertThat(sentences()).anyMatch(s -> s.contains("these numbers flatter it"));
    }

    @Test
    void a_training_without_a_test_shows_what_it_learned() {
        trainAndLook(SETTINGS.withoutValidation());

        assertThat(sentences()).contains("20 of 20 pictures right.");
        assertThat(sentences()).anyMatch(s -> s.contains("these numbers flatter it"));
    }

    @Test
    void a_deleted_picture_leaves_the_numbers_at_once() {
        trainAndLook(SETTINGS);
        test(cell("“Class 2”, and it said so: 2")).click();
        Button delete =
                find(Button.class).all().stream()
                        .filter(
                                button ->
                                        button.getAriaLabel()
                                                .filter(l -> l.startsWith("Delete picture"))
                                                .isPresent())
                        .findFirst()
                        .orElseThrow();

        test(delete).click();

        assertThat(sentences()).contains("3 of 3 pictures right.");
        assertThat(studio.project().exampleCount()).isEqualTo(19);
    }

    @Test
    void a_picture_that_is_moved_counts_as_wrong_where_it_is_now() {
        trainAndLook(SETTINGS);
        int tested = studio.project().runs().all().getFirst().tested().getFirst();

        studio.project().move(tested, label(1).id());
        waitUntil(() -> sentences().contains("3 of 4 pictures right."));

        assertThat(cell("“Class 2” taken for “Class 1”: 1")).isNotNull();
    }

    @Test
    void a_threshold_that_was_tried_can_be_taken_over() {
        trainAndLook(SETTINGS);
        find(RangeInput.class).all().getLast().setValue(60.0);
        assertThat(sentences()).contains("Not sure below 60%");

        press("Use this for the live answers");

        assertThat(studio.project().threshold()).isEqualTo(0.6);
    }

    @Test
    void class_by_class_it_says_how_many_pictures_what_is_found_and_what_can_be_trusted() {
        trainAndLook(SETTINGS);
        int tested = studio.project().runs().all().getFirst().tested().getFirst();
        studio.project().move(tested, label(1).id());
        waitUntil(() -> sentences().contains("3 of 4 pictures right."));

        assertThat(rows("report-classes"))
                .containsExactly("Class 1 | 1 | 100% | 50%", "Class 2 | 3 | 67% | 100%");
        assertThat(sentences())
                .contains(
                        "It answers 4 of 4 pictures; 75% of these answers are right (precision). Of"
                                + " all pictures it names 75% right (recall).");
    }

    /** The cells of each row below the head. */
    private List<String> rows(String table) {
        return find(NativeTable.class).withClassName(table).single().getBody().getRows().stream()
                .map(
                        row ->
                                row.getAllCells().stream()
                                        .map(cell -> cell.getElement().getText())
                                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    @Override
    protected List<StudioContribution> contributions() {
        return List.of(new ReportContribution());
    }
}
