package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.Trunk;
import io.classlens.network.WrittenTrunk;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.studio.TrainingState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the default backbone, which comes in the graph format. */
class FineTuningFormTest extends StudioPage {

    private Checkbox box(String label) {
        return find(Checkbox.class).withPropertyValue(Checkbox::getLabel, label).single();
    }

    private void wantFineTuning() {
        test(box("Let the last blocks learn, too")).click();
    }

    @SuppressWarnings("unchecked")
    private Select<FreezeBoundary> from() {
        return (Select<FreezeBoundary>)
                find(Select.class).withPropertyValue(Select::getLabel, "What learns").single();
    }

    private void unfreezeFrom(String block) {
        from().setValue(embedderCut(block));
    }

    private static FreezeBoundary embedderCut(String block) {
        return AStudio.embedder().anatomy().boundaryBefore(block);
    }

    @Test
    void it_counts_what_learns_and_what_is_frozen_before_and_after() {
        wantFineTuning();
        unfreezeFrom("expanded_conv_14");
        assertThat(sentences())
                .contains(
                        "Unfrozen from expanded_conv_14 on.\nHead alone: 288,302 numbers learn,"
                                + " 1,340,600 are frozen.\nWith fine-tuning: 394,142 learn,"
                                + " 1,234,760 are frozen.");
        unfreezeFrom("expanded_conv_13");
        assertThat(sentences())
                .noneMatch(s -> s.contains("1,234,760"))
                .anyMatch(s -> s.startsWith("Unfrozen from expanded_conv_13 on."));
    }

    @Test
    void only_cuts_that_one_tensor_crosses_are_offered_the_last_block_first() {
        wantFineTuning();
        assertThat(from().getListDataView().getItems())
                .containsExactlyElementsOf(AStudio.embedder().anatomy().boundaries().reversed());
    }

    @Test
    void where_normalization_is_part_of_the_convolutions_there_is_nothing_to_switch() {
        wantFineTuning();
        assertThat(
                        find(Checkbox.class)
                                .withPropertyValue(
                                        Checkbox::getLabel, "Let batch normalization learn, too")
                                .exists())
                .isFalse();
        assertThat(sentences())
                .contains(
                        "Batch normalization is part of the convolutions in this backbone: there is"
                                + " nothing to switch.");
    }

    @Test
    void where_a_backbone_still_has_its_normalization_it_can_be_let_learn(@TempDir Path folder)
            throws ModelFormatException {
        Trunk trunk = WrittenTrunk.in(folder);
        FineTuningForm form = new FineTuningForm(trunk.anatomy(), () -> {});
        UI.getCurrent().add(form);
        Checkbox wanted =
                find(Checkbox.class)
                        .from(form)
                        .withPropertyValue(Checkbox::getLabel, "Let the last blocks learn, too")
                        .single();
        test(wanted).click();

        test(find(Checkbox.class)
                        .from(form)
                        .withPropertyValue(Checkbox::getLabel, "Let batch normalization learn, too")
                        .single())
                .click();

        assertThat(form.value())
                .hasValueSatisfying(f -> assertThat(f.normalizationLearns()).isTrue());
        trunk.close();
    }

    @Test
    void augmentation_says_what_it_costs() {
        record(0, 50);
        record(1, 50);
        wantFineTuning();
        assertThat(sentences()).anyMatch(s -> s.endsWith("looks at 80 pictures once."));
        test(box("Change pictures a little each time")).click();
        assertThat(sentences())
                .anyMatch(s -> s.contains("looks at 2,400 pictures instead of 80, anew in every"));
    }

    @Test
    void a_learning_rate_that_cannot_be_used_is_told_at_its_field() {
        record(0, 20);
        record(1, 20);
        wantFineTuning();
        NumberField rate =
                find(NumberField.class)
                        .withPropertyValue(NumberField::getLabel, "Learning rate of fine-tuning")
                        .single();
        rate.setValue(0.0);
        press("Train");
        assertThat(studio.training()).isInstanceOf(TrainingState.Never.class);
        assertThat(rate.isInvalid()).isTrue();
        assertThat(rate.getErrorMessage()).isEqualTo("Write a number above 0 and at most 1.");
    }

    @Test
    void pictures_that_were_not_kept_are_told_before_anything_begins() {
        record(0, 20);
        record(1, 20);
        wantFineTuning();
        press("Train");
        assertThat(studio.training()).isInstanceOf(TrainingState.Never.class);
        assertThat(sentences()).anyMatch(s -> s.startsWith("Fine-tuning looks at the pictures"));
    }
}
