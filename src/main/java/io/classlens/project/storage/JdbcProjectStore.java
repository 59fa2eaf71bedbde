package io.classlens.project.storage;

import io.classlens.project.Example;
import io.classlens.project.ExampleScores;
import io.classlens.project.Label;
import io.classlens.project.ProjectId;
import io.classlens.project.ProjectStore;
import io.classlens.project.ProjectSummary;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.Sealing;
import io.classlens.project.StoredProject;
import io.classlens.project.TrainedModel;
import io.classlens.training.api.Hyperparameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final HeadRows heads;
    private final JudgementRows judgements;
    private final Sealing sealing;
    private final ModelFormat modelFormat;
    private final ObjectMapper json;

    JdbcProjectStore(
            JdbcAggregateTemplate rows,
            ProjectRows projects,
            LabelRows labels,
            ExampleRows examples,
            ModelRows models,
            HeadRows heads,
            JudgementRows judgements,
            Sealing sealing,
            ObjectMapper json) {
        this.rows = rows;
        this.projects = projects;
        this.labels = labels;
        this.examples = examples;
        this.models = models;
        this.heads = heads;
        this.judgements = judgements;
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
                live(project, row),
                Optional.ofNullable(row.lockedSettings())
                        .map(settings -> json.readValue(settings, Hyperparameters.class)),
                Math.max(row.lastLabel(), ofLabels.stream().mapToInt(Label::id).max().orElse(0)),
                Math.max(
                        row.lastExample(),
                        ofExamples.stream().mapToInt(Example::id).max().orElse(0)),
                row.lastRun(),
                row.threshold());
    }

    private Optional<TrainedModel> live(ProjectId project, ProjectRow row) {
        return live(row.liveModel(), heads.numbers(row.id()))
                .flatMap(number -> model(project, number));
    }

    private static Optional<Integer> live(@Nullable Integer chosen, List<Integer> models) {
        if (models.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(chosen != null && models.contains(chosen) ? chosen : models.getLast());
    }

    @Override
    @Transactional(readOnly = true)
    public ProjectSummary summary(ProjectId project) {
        UUID id = project.value();
        return new ProjectSummary(
                labels.of(id).stream().map(row -> label(project, row)).toList(),
                examples.counts(id).stream()
                        .collect(Collectors.toMap(LabelCount::label, LabelCount::examples)),
                projects.findById(id)
                        .flatMap(row -> live(row.liveModel(), heads.numbers(id)))
                        .flatMap(number -> models.findById(new RowKey(id, number)))
                        .flatMap(row -> modelFormat.run(row, true).accuracy()));
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
    @Transactional(readOnly = true)
    public int pictures(ProjectId project) {
        return examples.pictures(project.value());
    }

    @Override
    @Transactional
    public void save(ProjectId project, TrainedModel model, RunDetails details) {
        save(project, Run.of(model, details));
        rows.insert(modelFormat.headRow(project, model));
        projects.makeLive(project.value(), model.number());
    }

    @Override
    @Transactional
    public void saveScores(ProjectId project, int run, List<ExampleScores> scores) {
        rows.insert(
                new JudgementRow(
                        new RowKey(project.value(), run),
                        sealing.seal(project, judgement(run), ExampleScoresFormat.write(scores))));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExampleScores> scores(ProjectId project, int run) {
        return judgements
                .findById(new RowKey(project.value(), run))
                .map(row -> sealing.open(project, judgement(run), row.content()))
                .map(ExampleScoresFormat::read)
                .orElse(List.of());
    }

    private static String judgement(int run) {
        return "judgement/" + run;
    }

    @Override
    @Transactional
    public void save(ProjectId project, Run run) {
        rows.insert(modelFormat.row(project, run));
        projects.rememberRun(project.value(), run.number());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> runs(ProjectId project) {
        Set<Integer> withModel = Set.copyOf(heads.numbers(project.value()));
        return models.of(project.value()).stream()
                .map(row -> modelFormat.run(row, withModel.contains(row.key().number())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TrainedModel> model(ProjectId project, int number) {
        RowKey key = new RowKey(project.value(), number);
        return heads.findById(key)
                .flatMap(
                        head ->
                                models.findById(key)
                                        .map(row -> modelFormat.model(project, row, head)));
    }

    @Override
    @Transactional
    public void makeLive(ProjectId project, int model) {
        projects.makeLive(project.value(), model);
    }

    @Override
    @Transactional
    public void deleteRun(ProjectId project, int run) {
        models.delete(project.value(), run);
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
    public void move(ProjectId project, Example example) {
        examples.move(project.value(), example.id(), example.label());
    }

    @Override
    @Transactional
    public void lockSettings(ProjectId project, Optional<Hyperparameters> settings) {
        projects.lockSettings(project.value(), settings.map(json::writeValueAsString).orElse(null));
    }

    @Override
    @Transactional
    public void threshold(ProjectId project, double threshold) {
        projects.threshold(project.value(), threshold);
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
                .flatMap(row -> Optional.ofNullable(row.jpeg()))
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
