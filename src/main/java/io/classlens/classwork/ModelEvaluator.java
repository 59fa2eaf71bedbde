package io.classlens.classwork;

import io.classlens.inference.HeadClassifier;
import io.classlens.inference.Prediction;
import io.classlens.inference.TrainedClassifier;
import io.classlens.inference.TrunkOutput;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.TrainedModel;
import io.classlens.serving.FrameServing;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Tests a project's model on the examples of another. A head needs their embeddings; a fine-tuned
 * model looks at their pictures again and passes over those that have none.
 */
@Service
public class ModelEvaluator {

    private final FrameReader reader;
    private final FrameServing frames;

    public ModelEvaluator(FrameReader reader, FrameServing frames) {
        this.reader = reader;
        this.frames = frames;
    }

    /**
     * @return empty if there is no model, or no example that it could be tested on
     */
    public Optional<ModelEvaluation> test(Project tested, Project examples) {
        return tested.model()
                .map(model -> test(model, tested, examples))
                .filter(test -> test.examples() > 0);
    }

    private ModelEvaluation test(TrainedModel model, Project tested, Project examples) {
        if (!model.backbone().equals(frames.embedder().backbone().id())) {
            return new ModelEvaluation(model.number(), List.of());
        }
        TrainedClassifier classifier = classifier(model);
        try {
            Map<Integer, String> names =
                    tested.labels().stream()
                            .filter(label -> model.labels().contains(label.id()))
                            .collect(Collectors.toMap(Label::id, Label::key));
            return new ModelEvaluation(
                    model.number(),
                    examples.labels().stream()
                            .map(label -> test(classifier, names, label, examples))
                            .filter(result -> result.examples() > 0)
                            .toList());
        } finally {
            classifier.retire();
        }
    }

    private TrainedClassifier classifier(TrainedModel model) {
        TrainedNetwork network = NetworkFormat.read(model.head());
        return new TrainedClassifier(
                new HeadClassifier(model.number(), model.labels(), network.head()),
                network.tuned().map(frames.embedder()::open));
    }

    private ModelEvaluation.LabelResult test(
            TrainedClassifier classifier,
            Map<Integer, String> names,
            Label label,
            Project examples) {
        List<TrunkOutput> outputs =
                examples.examples(label.id()).stream()
                        .filter(
                                example ->
                                        example.backbone()
                                                .equals(frames.embedder().backbone().id()))
                        .flatMap(example -> output(classifier, example, examples).stream())
                        .toList();
        String wanted = label.key();
        int right =
                (int)
                        outputs.stream()
                                .map(output -> winner(classifier.classify(output)))
                                .filter(winner -> wanted.equals(names.get(winner)))
                                .count();
        return new ModelEvaluation.LabelResult(
                label.name(), names.containsValue(wanted), right, outputs.size());
    }

    private Optional<TrunkOutput> output(
            TrainedClassifier classifier, Example example, Project examples) {
        if (classifier.boundary().isEmpty()) {
            return Optional.of(new TrunkOutput(example.embedding(), new float[0]));
        }
        return examples.picture(example.id())
                .flatMap(
                        jpeg ->
                                reader.frame(jpeg) instanceof FrameReading.Read(var frame)
                                        ? Optional.of(frames.run(frame, classifier.boundary()))
                                        : Optional.empty());
    }

    private static int winner(Prediction prediction) {
        return prediction.scores().stream()
                .max(Comparator.comparingDouble(Prediction.Score::probability))
                .orElseThrow()
                .label();
    }
}
