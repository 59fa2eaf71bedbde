package io.classlens.project.storage;

import io.classlens.project.ProjectId;
import io.classlens.project.Sealing;
import io.classlens.project.TrainedModel;
import io.classlens.project.TrainingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/** A trained model as a row and back. */
record ModelFormat(Sealing sealing, ObjectMapper json) {

    ModelRow row(ProjectId project, TrainedModel model) {
        TrainingSettings settings = model.settings();
        return new ModelRow(
                new RowKey(project.value(), model.number()),
                model.labels().stream().map(String::valueOf).collect(Collectors.joining(",")),
                model.backbone(),
                sealing.seal(project, head(model.number()), model.head()),
                model.fingerprint(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.seed(),
                json.writeValueAsString(model.history()),
                model.trained());
    }

    TrainedModel model(ProjectId project, ModelRow row) {
        int number = row.key().number();
        return new TrainedModel(
                number,
                Arrays.stream(row.labels().split(",")).map(Integer::valueOf).toList(),
                row.backbone(),
                sealing.open(project, head(number), row.head()),
                row.fingerprint(),
                new TrainingSettings(
                        row.epochs(),
                        row.batchSize(),
                        row.learningRate(),
                        row.hiddenUnits(),
                        row.seed()),
                List.of(json.readValue(row.history(), TrainedModel.Score[].class)),
                row.trained());
    }

    private static String head(int model) {
        return "head/" + model;
    }
}
