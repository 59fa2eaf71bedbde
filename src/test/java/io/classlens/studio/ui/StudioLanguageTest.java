package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioLanguageTest extends StudioPage {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Prediction  | Train     | Add class          | 12 pictures | learning rate 0.003
                    de | Vorhersage  | Trainieren| Klasse hinzufügen  | 12 Bilder   | Lernrate 0,003
                    fr | Prédiction  | Entraîner | Ajouter une classe | 12 images   | taux d’apprentissage 0,003
                    es | Predicción  | Entrenar  | Añadir clase       | 12 imágenes | tasa de aprendizaje 0,003
                    """)
    void the_studio_speaks_the_language_of_the_page(
            String language,
            String title,
            String train,
            String add,
            String count,
            String learningRate) {
        record(0, 12);
        UI.getCurrent().removeAll();
        UI.getCurrent().setLocale(Locale.of(language));
        UI.getCurrent().add(new StudioPanels(studio, StudioMode.FULL, List.of()));
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains(title);
        assertThat(find(Button.class).withText(train).exists()).isTrue();
        assertThat(find(Button.class).withText(add).exists()).isTrue();
        assertThat(find(Span.class).withClassName("count").all().getFirst().getText())
                .isEqualTo(count);
        assertThat(
                        find(Span.class).withClassName("settings-values").all().stream()
                                .map(Span::getText))
                .anyMatch(text -> text.contains(learningRate));
    }

    @Test
    void settings_that_were_chosen_are_there_in_another_language_too() {
        test(field("Epochs")).setValue(7);
        UI.getCurrent().removeAll();
        UI.getCurrent().setLocale(Locale.FRENCH);
        UI.getCurrent().add(new StudioPanels(studio, StudioMode.FULL, List.of()));
        assertThat(field("Époques").getValue()).isEqualTo(7);
    }
}
