package io.classlens.project.storage;

import io.classlens.project.ProjectId;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.Sealing;
import io.classlens.project.TrainedModel;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;

/** A run and the model that came of it as rows and back. */
record ModelFormat(Sealing sealing, ObjectMapper json) {

    ModelRow row(ProjectId project, Run run) {
        Hyperparameters settings = run.settings();
        RunDetails details = run.details();
        return new ModelRow(
                new RowKey(project.value(), run.number()),
                joined(run.labels()),
                run.backbone(),
                run.fingerprint(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.hiddenUnits(),
                settings.seed(),
                settings.validationFraction(),
                settings.patience(),
                settings.fineTuning().map(json::writeValueAsString).orElse(null),
                joined(run.tested()),
                json.writeValueAsString(run.history()),
                run.ended(),
                details.ending().map(Enum::name).orElse(null),
                details.took().map(Duration::toMillis).orElse(null),
                json.writeValueAsString(details.split()));
    }

    HeadRow headRow(ProjectId project, TrainedModel model) {
        return new HeadRow(
                new RowKey(project.value(), model.number()),
                sealing.seal(project, head(model.number()), model.head()));
    }

    Run run(ModelRow row, boolean hasModel) {
        return new Run(
                row.key().number(),
                ids(row.labels()),
                row.backbone(),
                row.fingerprint(),
                settings(row),
                ids(row.validation()),
                history(row),
                row.trained(),
                new RunDetails(
                        Optional.ofNullable(row.ending()).map(RunDetails.Ending::valueOf),
                        Optional.ofNullable(row.tookMs()).map(Duration::ofMillis),
                        Optional.ofNullable(row.splitByLabel())
                                .map(split -> json.readValue(split, RunDetails.LabelSplit[].class))
                                .map(List::of)
                                .orElse(List.of())),
                hasModel);
    }

    TrainedModel model(ProjectId project, ModelRow row, HeadRow weights) {
        int number = row.key().number();
        return new TrainedModel(
                number,
                ids(row.labels()),
                row.backbone(),
                sealing.open(project, head(number), weights.head()),
                row.fingerprint(),
                settings(row),
                ids(row.validation()),
                history(row),
                row.trained());
    }

    private Hyperparameters settings(ModelRow row) {
        return new Hyperparameters(
                row.epochs(),
                row.batchSize(),
                row.learningRate(),
                row.hiddenUnits(),
                row.seed(),
                row.validationFraction(),
                row.patience(),
                Optional.ofNullable(row.fineTuning())
                        .map(fineTuning -> json.readValue(fineTuning, FineTuning.class)));
    }

    private List<TrainedModel.Score> history(ModelRow row) {
        TrainedModel.Score[] scores =
                json.readerFor(TrainedModel.Score[].class)
                        // Those of before fine-tuning do not say that it was none.
                        .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .readValue(row.history());
        return List.of(scores);
    }

    private static String joined(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> ids(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Integer::valueOf).toList();
    }

    private static String head(int model) {
        return "head/" + model;
    }
}
