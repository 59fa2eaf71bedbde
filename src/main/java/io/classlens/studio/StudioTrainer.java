package io.classlens.studio;

import io.classlens.project.Project;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Trains the models of one project, one training at a time, and tells about the last one. Safe for
 * many threads.
 */
public final class StudioTrainer {

    private final Project project;
    private final StudioExamples examples;
    private final ProjectTrainers trainers;
    private final ActiveClassifier classifier;
    private final ProblemCache problemsOfSet;
    private final TrainingThreads threads;
    private final Trainings trainings;
    private final Clock clock;
    private final Runnable changed;
    private final Object lock = new Object();
    private volatile Optional<ProjectTraining> training = Optional.empty();
    private volatile Optional<Integer> replacedRun = Optional.empty();
    private volatile TrainingState earlier = new TrainingState.Never();

    /**
     * @param classifier gets each new model
     * @param trainings counts each training
     * @param changed called after each change of {@link #state}
     */
    StudioTrainer(
            Project project,
            StudioExamples examples,
            ProjectTrainers trainers,
            ActiveClassifier classifier,
            TrainingThreads threads,
            Trainings trainings,
            Clock clock,
            Runnable changed) {
        this.project = project;
        this.examples = examples;
        this.trainers = trainers;
        this.classifier = classifier;
        this.problemsOfSet = new ProblemCache(project, examples, examples::toLearn);
        this.threads = threads;
        this.trainings = trainings;
        this.clock = clock;
        this.changed = changed;
    }

    /** The hyper-parameters that a teacher set for every training of this project. */
    public Optional<Hyperparameters> lockedHyperparameters() {
        return project.lockedSettings();
    }

    /**
     * @param hyperparameters of every later training; empty: each person chooses
     */
    public void lock(Optional<Hyperparameters> hyperparameters) {
        project.lockSettings(hyperparameters);
    }

    /** Locked hyper-parameters take precedence over those that a person asks for. */
    private Hyperparameters chosen(Hyperparameters wished) {
        return lockedHyperparameters().orElse(wished);
    }

    /**
     * What has to change before a training can begin; class indices are those of {@link
     * StudioExamples#labelsToTrain()}.
     */
    public List<TrainingProblem> problems(Hyperparameters wished) {
        Hyperparameters hyperparameters = chosen(wished);
        return trainers.problems(problemsOfSet.of(hyperparameters), hyperparameters);
    }

    /** See {@link Studio#train}. */
    boolean train(Hyperparameters wished) {
        synchronized (lock) {
            if (isRunning()) {
                return false;
            }
            begin(chosen(wished));
            return true;
        }
    }

    private void begin(Hyperparameters hyperparameters) {
        // Take the fingerprint first: an example added meanwhile must mark the model as outdated.
        long fingerprint = project.fingerprint();
        LearningSet learned = examples.toLearn(hyperparameters);
        List<TrainingProblem> problems =
                trainers.problems(
                        new ProblemCache.Findings(
                                learned.problems(hyperparameters), learned.examples().size()),
                        hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        UUID id = UUID.randomUUID();
        ProjectTraining next =
                new ProjectTraining(
                        id,
                        learned,
                        hyperparameters,
                        result ->
                                keep(
                                        id,
                                        result,
                                        run(learned, fingerprint, hyperparameters, result)),
                        changed,
                        trainings,
                        clock);
        training = Optional.of(next);
        replacedRun = Optional.empty();
        next.start(
                stopped -> trainers.prepare(learned, hyperparameters, stopped),
                threads.of(hyperparameters));
    }

    private Run run(
            LearningSet learned,
            long fingerprint,
            Hyperparameters hyperparameters,
            ProjectTraining.Result result) {
        return new Run(
                0,
                learned.idsOfLabels(),
                trainers.embedder().backbone().id(),
                fingerprint,
                hyperparameters,
                learned.idsOfValidation(),
                StoredTraining.scores(result.history()),
                clock.instant(),
                new RunDetails(
                        Optional.of(result.ending()),
                        Optional.of(result.took()),
                        learned.splitOfLabels()),
                result.network().isPresent());
    }

    /** Stores a training that is over. A network that came of it becomes the model in use. */
    private void keep(UUID trainedBy, ProjectTraining.Result result, Run run) {
        synchronized (lock) {
            if (training.filter(t -> t.id().equals(trainedBy)).isEmpty()) {
                return; // Another model was adopted meanwhile.
            }
            if (result.network().isEmpty()) {
                project.runs().add(run);
                return;
            }
            Optional<Integer> before = project.model().map(TrainedModel::number);
            project.runs()
                    .use(model(run, result.network().get()), run.details(), result.scores())
                    .ifPresent(
                            model -> {
                                replacedRun = before;
                                classifier.use(model);
                            });
        }
    }

    private static TrainedModel model(Run run, TrainedNetwork network) {
        return new TrainedModel(
                0,
                run.labels(),
                run.backbone(),
                NetworkFormat.write(network),
                run.fingerprint(),
                run.settings(),
                run.tested(),
                run.history(),
                run.ended());
    }

    /** See {@link Studio#stopTraining}. */
    void stop() {
        training.ifPresent(ProjectTraining::stop);
    }

    /** See {@link Studio#training}. */
    TrainingState state() {
        return training.map(ProjectTraining::state).orElse(earlier);
    }

    boolean isRunning() {
        return state() instanceof TrainingState.Running;
    }

    /**
     * Number of the run whose model was replaced by the training that {@link Studio#training} tells
     * of; empty if that training replaced none.
     */
    public Optional<Integer> replacedRun() {
        return replacedRun;
    }

    /** How the training that {@link Studio#training} tells of divided each label's examples. */
    public List<RunDetails.LabelSplit> split() {
        return training.map(last -> last.learned().splitOfLabels()).orElseGet(this::splitOfModel);
    }

    private List<RunDetails.LabelSplit> splitOfModel() {
        return project.runs().ofModelInUse().map(run -> run.details().split()).orElse(List.of());
    }

    /** Held while a training begins, while its result is stored and while it is replaced. */
    Object lock() {
        return lock;
    }

    /** Drops the last training: nothing comes of it any more. The caller holds the lock. */
    void forget() {
        training = Optional.empty();
        replacedRun = Optional.empty();
    }

    /** Puts a stored model into use and tells about its training. */
    void show(TrainedModel model) {
        earlier = StoredTraining.ended(model);
        classifier.use(model);
    }
}
