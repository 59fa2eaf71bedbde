package io.classlens.project.storage;

import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectStore;
import io.classlens.project.ProjectSummary;
import io.classlens.project.Sealing;
import io.classlens.project.StoredProject;
import io.classlens.project.TrainedModel;
import io.classlens.project.TrainingSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Rows in a database, H2's or PostgreSQL's; what a pupil made in them is sealed. */
@Component
class JdbcProjectStore implements ProjectStore {

    private final JdbcAggregateTemplate rows;
    private final ProjectRows projects;
    private final LabelRows labels;
    private final ExampleRows examples;
    private final ModelRows models;
    private final Sealing sealing;
    private final ModelFormat modelFormat;
    private final ObjectMapper json;

    JdbcProjectStore(
            JdbcAggregateTemplate rows,
            ProjectRows projects,
            LabelRows labels,
            ExampleRows examples,
            ModelRows models,
            Sealing sealing,
            ObjectMapper json) {
        this.rows = rows;
        this.projects = projects;
        this.labels = labels;
        this.examples = examples;
        this.models = models;
        this.sealing = sealing;
        this.modelFormat = new ModelFormat(sealing, json);
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public StoredProject load(ProjectId project) {
        UUID id = project.value();
        ProjectRow row =
                projects.findById(id)
                        .orElseThrow(
                                () -> new IllegalArgumentException("there is no project " + id));
        List<Label> ofLabels = labels.of(id).stream().map(l -> label(project, l)).toList();
        List<Example> ofExamples = examples.of(id).stream().map(e -> example(project, e)).toList();
        return new StoredProject(
                row.limits(),
                row.keepsPictures(),
                ofLabels,
                ofExamples,
                models.last(id).map(model -> modelFormat.model(project, model)),
                Optional.ofNullable(row.lockedSettings())
                        .map(settings -> json.readValue(settings, TrainingSettings.class)),
                Math.max(row.lastLabel(), ofLabels.stream().mapToInt(Label::id).max().orElse(0)),
                Math.max(
                        row.lastExample(),
                        ofExamples.stream().mapToInt(Example::id).max().orElse(0)));
    }

    @Override
    @Transactional(readOnly = true)
    public ProjectSummary summary(ProjectId project) {
        UUID id = project.value();
        return new ProjectSummary(
                labels.of(id).stream().map(row -> label(project, row)).toList(),
                examples.counts(id).stream()
                        .collect(Collectors.toMap(LabelCount::label, LabelCount::examples)),
                models.last(id)
                        .map(row -> modelFormat.model(project, row))
                        .map(model -> model.history().getLast().accuracy()));
    }

    @Override
    @Transactional
    public void save(ProjectId project, Label label) {
        RowKey key = new RowKey(project.value(), label.id());
        byte[] name =
                sealing.seal(
                        project, name(label.id()), label.name().getBytes(StandardCharsets.UTF_8));
        LabelRow row = new LabelRow(key, name, label.color(), label.active());
        if (labels.existsById(key)) {
            rows.update(row);
        } else {
            rows.insert(row);
        }
    }

    @Override
    @Transactional
    public void save(ProjectId project, Example example, Optional<byte[]> jpeg) {
        rows.insert(
                new ExampleRow(
                        new RowKey(project.value(), example.id()),
                        example.label(),
                        sealedEmbedding(project, example),
                        example.backbone(),
                        jpeg.map(j -> sealing.seal(project, picture(example.id()), j)).orElse(null),
                        example.burst(),
                        example.taken(),
                        example.source().name()));
    }

    @Override
    @Transactional
    public void save(ProjectId project, TrainedModel model) {
        rows.insert(modelFormat.row(project, model));
    }

    @Override
    @Transactional
    public void replaceEmbedding(ProjectId project, Example example) {
        examples.replaceEmbedding(
                project.value(),
                example.id(),
                sealedEmbedding(project, example),
                example.backbone());
    }

    @Override
    @Transactional
    public void lockSettings(ProjectId project, Optional<TrainingSettings> settings) {
        projects.lockSettings(project.value(), settings.map(json::writeValueAsString).orElse(null));
    }

    @Override
    @Transactional
    public void deleteLabel(ProjectId project, int label) {
        projects.rememberLabel(project.value(), label);
        projects.rememberExamplesOf(project.value(), label);
        examples.deleteOf(project.value(), label);
        labels.delete(project.value(), label);
    }

    @Override
    @Transactional
    public void deleteExample(ProjectId project, int example) {
        projects.rememberExample(project.value(), example);
        examples.delete(project.value(), example);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(ProjectId project, int example) {
        return examples.findById(new RowKey(project.value(), example))
                .map(ExampleRow::jpeg)
                .map(jpeg -> sealing.open(project, picture(example), jpeg));
    }

    private Label label(ProjectId project, LabelRow row) {
        int id = row.key().number();
        byte[] name = sealing.open(project, name(id), row.name());
        return new Label(id, new String(name, StandardCharsets.UTF_8), row.color(), row.active());
    }

    private Example example(ProjectId project, ExampleRow row) {
        int id = row.key().number();
        return new Example(
                id,
                row.label(),
                Floats.of(sealing.open(project, embedding(id), row.embedding())),
                row.backbone(),
                row.burst(),
                row.taken(),
                Example.Source.valueOf(row.source()));
    }

    private byte[] sealedEmbedding(ProjectId project, Example example) {
        return sealing.seal(project, embedding(example.id()), Floats.bytes(example.embedding()));
    }

    private static String name(int label) {
        return "name/" + label;
    }

    private static String embedding(int example) {
        return "embedding/" + example;
    }

    private static String picture(int example) {
        return "picture/" + example;
    }
}
