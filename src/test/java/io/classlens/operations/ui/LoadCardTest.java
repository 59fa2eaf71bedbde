package io.classlens.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import io.classlens.serving.Load;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadCardTest extends LoadPage {

    private Map<String, String> numbers(Load load) {
        UI.getCurrent().add(new LoadCard(() -> load, () -> 2, "CPU, 2 cores"));
        List<Term> terms = find(Term.class).all();
        List<Description> values = find(Description.class).all();
        Map<String, String> numbers = new LinkedHashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            numbers.put(terms.get(i).getText(), values.get(i).getText());
        }
        return numbers;
    }

    @Test
    void the_numbers_behind_the_word_stand_there() {
        assertThat(numbers(ALoad.of28(140, 500)))
                .containsEntry("Pupils who predict", "28")
                .containsEntry("Pictures a second", "140")
                .containsEntry("Pictures looked at together", "6.2")
                .containsEntry("Half of the answers come within", "62 ms")
                .containsEntry("95 of 100 answers come within", "140 ms")
                .containsEntry("Pictures dropped in the last ten seconds", "3")
                .containsEntry("Trainings that run", "2")
                .containsEntry("Computes on", "CPU, 2 cores")
                .hasEntrySatisfying(
                        "Memory of the server",
                        memory -> assertThat(memory).matches("[\\d,]+ MB|–"));
        assertThat(level()).isEqualTo("FULL: Full: everybody gets 2 pictures a second");
    }

    @Test
    void without_a_picture_there_is_no_time_that_one_took() {
        assertThat(numbers(ALoad.none()))
                .containsEntry("Pictures a second", "0")
                .containsEntry("Pictures looked at together", "–")
                .containsEntry("Half of the answers come within", "–")
                .containsEntry("95 of 100 answers come within", "–");
    }
}
