package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import io.classlens.ui.ClasslensPrediction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When no class is the answer, and a class for everything else. */
class DoubtTest extends StudioPage {

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void what_is_less_likely_than_the_threshold_is_not_sure_from_then_on() {
        record(0, 2);
        assertThat(spans()).contains("Always answers");

        test(find(IntegerSlider.class).single()).setValue(70);

        assertThat(studio.project().threshold()).isEqualTo(0.7);
        assertThat(find(ClasslensPrediction.class).single().getThreshold()).isEqualTo(0.7);
        assertThat(spans()).contains("Below 70%");
    }

    @Test
    void the_pictures_are_asked_once_that_is_wanted() {
        record(0, 2);

        test(find(Checkbox.class)
                        .withPropertyValue(Checkbox::getLabel, "Ask the pictures, too")
                        .single())
                .click();

        assertThat(studio.classifier().asksForNovelty()).isTrue();
        assertThat(spans()).contains("Asks the pictures");
    }

    @Test
    void a_class_for_everything_else_is_offered_until_there_is_one() {
        press("Add “None of these”");

        assertThat(names()).contains("None of these");
        assertThat(find(Button.class).withText("Add “None of these”").exists()).isFalse();
    }
}
