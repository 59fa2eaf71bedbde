package io.classlens.tools.bench.server;

import io.classlens.account.NewTeacher;
import io.classlens.account.Teachers;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupils;
import io.classlens.project.Example;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A class of simulated pupils in a running application, and one more who trains large sets. */
final class BenchedClass {

    private static final int LABELS_OF_A_PUPIL = 2;
    private static final double MIB = 1 << 20;

    private final Projects projects;
    private final Studios studios;
    private final Answers.Ready ready;

    private BenchedClass(Projects projects, Studios studios, Answers.Ready ready) {
        this.projects = projects;
        this.studios = studios;
        this.ready = ready;
    }

    static BenchedClass open(ApplicationContext application, int pupilCount) {
        Teachers teachers = application.getBean(Teachers.class);
        Classrooms classrooms = application.getBean(Classrooms.class);
        Pupils pupils = application.getBean(Pupils.class);
        Projects projects = application.getBean(Projects.class);
        if (!(teachers.createFirst("Teacher", UUID.randomUUID().toString())
                instanceof NewTeacher.Created(var teacher))) {
            throw new IllegalStateException("the data folder has a teacher already");
        }
        Classroom classroom = classrooms.create(teacher.id(), settings("The class"));
        Classroom other = classrooms.create(teacher.id(), settings("One who trains"));
        List<Answers.PupilKey> keys = new ArrayList<>();
        for (int i = 1; i <= pupilCount; i++) {
            keys.add(joined(pupils, classroom, "Pupil " + i));
        }
        Answers.PupilKey trainee = joined(pupils, other, "Trainee");
        keys.forEach(key -> addLabels(projects, key, LABELS_OF_A_PUPIL));
        addLabels(projects, trainee, BenchServer.CLASSES);
        Path data = Path.of(application.getEnvironment().getRequiredProperty("classlens.data"));
        return new BenchedClass(
                projects,
                application.getBean(Studios.class),
                new Answers.Ready(
                        Integer.parseInt(
                                application
                                        .getEnvironment()
                                        .getRequiredProperty("local.server.port")),
                        data.resolve("https.pem").toAbsolutePath().toString(),
                        List.copyOf(keys),
                        trainee));
    }

    private static ClassroomSettings settings(String name) {
        return new ClassroomSettings(
                name, ClassroomSettings.MOST_PUPILS, BenchServer.CLASSES, 300, 30, false);
    }

    private static Answers.PupilKey joined(Pupils pupils, Classroom classroom, String name) {
        return switch (pupils.join(classroom.code(), name)) {
            case JoinOutcome.Joined(var pupil, var token) ->
                    new Answers.PupilKey(pupil.project().value(), token);
            case JoinOutcome refused -> throw new IllegalStateException(name + ": " + refused);
        };
    }

    private static void addLabels(Projects projects, Answers.PupilKey key, int count) {
        Project project = projects.open(new ProjectId(key.project()));
        for (int i = 1; i <= count; i++) {
            project.addLabel("Class " + i);
        }
        project.close();
    }

    Answers.Ready ready() {
        return ready;
    }

    /**
     * @param order {@code share}; {@code memory}; {@code train} or {@code finetune}, of a project,
     *     for so many epochs
     */
    Object obey(String order) throws InterruptedException {
        String[] words = order.split(" ");
        return switch (words[0]) {
            case "share" -> share();
            case "memory" -> memory();
            case "train" -> train(words[1], Integer.parseInt(words[2]), false);
            case "finetune" -> train(words[1], Integer.parseInt(words[2]), true);
            default -> throw new IllegalArgumentException("no such order: " + order);
        };
    }

    /** Gives each pupil the examples and the model of the first. */
    private Answers.Shared share() {
        Project first = studios.open(new ProjectId(ready.pupils().getFirst().project())).project();
        TrainedModel model = first.model().orElseThrow();
        for (Answers.PupilKey key : ready.pupils().subList(1, ready.pupils().size())) {
            Project project = projects.open(new ProjectId(key.project()));
            first.labels().stream()
                    .flatMap(label -> first.examples(label.id()).stream())
                    .forEach(example -> project.add(copied(example, first)));
            project.runs().use(model, RunDetails.UNKNOWN);
            project.close();
        }
        return new Answers.Shared(ready.pupils().size());
    }

    private static NewExample copied(Example example, Project from) {
        return new NewExample(
                example.label(),
                from.picture(example.id()).orElseThrow(),
                example.embedding(),
                example.backbone(),
                example.burst(),
                example.source());
    }

    /** To the last epoch, and with everything to learn from. */
    private Answers.Trained train(String project, int epochs, boolean fineTuned)
            throws InterruptedException {
        Studio studio = studios.open(new ProjectId(UUID.fromString(project)));
        Hyperparameters defaults = Hyperparameters.DEFAULTS.withoutValidation();
        Hyperparameters wanted =
                new Hyperparameters(
                        fineTuned ? defaults.epochs() : epochs,
                        defaults.batchSize(),
                        defaults.learningRate(),
                        defaults.hiddenUnits(),
                        defaults.seed(),
                        defaults.validationFraction(),
                        defaults.patience(),
                        fineTuned ? Optional.of(fineTuning(studio, epochs)) : Optional.empty());
        return new WatchedTraining(studio).run(wanted.fittedTo(studio.examples().current().size()));
    }

    private static FineTuning fineTuning(Studio studio, int epochs) {
        FineTuning usual = FineTuning.from(studio.anatomy().usualBoundary().orElseThrow().block());
        return new FineTuning(
                usual.block(),
                epochs,
                usual.batchSize(),
                usual.learningRate(),
                usual.normalizationLearns(),
                usual.augmentation());
    }

    private static Answers.Memory memory() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return new Answers.Memory(
                memory.getHeapMemoryUsage().getUsed() / MIB,
                memory.getNonHeapMemoryUsage().getUsed() / MIB);
    }
}
