package io.classlens.project.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Databases and project files hold training settings in this form. */
class SettingsJsonTest {

    private static final String HEAD =
            """
            {"epochs":5,"batchSize":4,"learningRate":0.01,"hiddenUnits":10,"seed":3,\
            "validationFraction":0.25,"patience":2\
            """;
    private static final Hyperparameters HEAD_ALONE =
            new Hyperparameters(5, 4, 0.01, 10, 3, 0.25, 2);
    private static final Hyperparameters FINE_TUNED =
            HEAD_ALONE.with(Optional.of(new FineTuning("a block", 2, 8, 3e-4, false, true)));

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void a_training_of_the_head_alone_has_a_null_for_fine_tuning() {
        assertThat(json.readTree(json.writeValueAsString(HEAD_ALONE)))
                .isEqualTo(json.readTree(HEAD + ",\"fineTuning\":null}"));
        assertThat(json.readValue(HEAD + ",\"fineTuning\":null}", Hyperparameters.class))
                .isEqualTo(HEAD_ALONE);
    }

    @Test
    void settings_from_before_fine_tuning_are_of_the_head_alone() {
        assertThat(json.readValue(HEAD + "}", Hyperparameters.class)).isEqualTo(HEAD_ALONE);
    }

    @Test
    void fine_tuning_is_an_object_inside() {
        String written =
                HEAD
                        + """
                        ,"fineTuning":{"block":"a block","epochs":2,"batchSize":8,\
                        "learningRate":3.0E-4,"normalizationLearns":false,"augmentation":true}}
                        """;
        assertThat(json.readTree(json.writeValueAsString(FINE_TUNED)))
                .isEqualTo(json.readTree(written));
        assertThat(json.readValue(written, Hyperparameters.class)).isEqualTo(FINE_TUNED);
    }
}
