package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.Frame;
import io.classlens.inference.FrameReader;
import io.classlens.inference.FrameReading;
import io.classlens.inference.HeadClassifier;
import io.classlens.inference.Prediction;
import io.classlens.project.Addition;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.TrainedModel;
import io.classlens.training.HeadFormat;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingProblem;
import io.classlens.training.TrainingSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * One person's studio: an open project, the model that answers now, and the training under way.
 * Safe for many threads; a picture is answered while a training runs, and the model changes between
 * two pictures, never within one.
 */
public final class Studio implements AutoCloseable {

    private final Project project;
    private final FrameReader reader;
    private final Embedder embedder;
    private final ExecutorService trainers;
    private final List<StudioListener> listeners = new CopyOnWriteArrayList<>();
    private final Runnable projectSubscription;
    private volatile Optional<HeadClassifier> classifier = Optional.empty();
    private volatile Optional<ProjectTraining> training = Optional.empty();

    Studio(Project project, FrameReader reader, Embedder embedder, ExecutorService trainers) {
        this.project = project;
        this.reader = reader;
        this.embedder = embedder;
        this.trainers = trainers;
        this.projectSubscription =
                project.onChange(() -> listeners.forEach(StudioListener::onProjectChanged));
    }

    public Project project() {
        return project;
    }

    /** Answers a camera's frame; keeps it too if there is a recording. */
    public FrameReply frame(byte[] jpeg, Optional<Recording> recording) {
        return reply(reader.frame(jpeg), recording);
    }

    /** Answers a picture from a file; keeps it too if there is a recording. */
    public FrameReply upload(byte[] file, Optional<Recording> recording) {
        return reply(reader.upload(file), recording);
    }

    private FrameReply reply(FrameReading reading, Optional<Recording> recording) {
        return switch (reading) {
            case FrameReading.Refused(var refusal) -> new FrameReply.Refused(refusal);
            case FrameReading.Read(var frame) -> answered(frame, recording);
        };
    }

    private FrameReply answered(Frame frame, Optional<Recording> recording) {
        float[] embedding = embedder.embed(frame);
        Optional<Addition> addition = recording.map(r -> keep(frame, embedding, r));
        return new FrameReply.Answered(frame, predict(embedding), addition);
    }

    private Addition keep(Frame frame, float[] embedding, Recording recording) {
        return project.add(
                new NewExample(
                        recording.label(),
                        frame.jpeg(),
                        embedding,
                        embedder.backbone().id(),
                        recording.burst(),
                        recording.source()));
    }

    /** Only among the labels that are still there: a deleted one leaves the prediction at once. */
    private Optional<Prediction> predict(float[] embedding) {
        return classifier
                .map(c -> c.classify(embedding))
                .map(p -> p.among(label -> project.label(label).isPresent()))
                .filter(p -> !p.scores().isEmpty());
    }

    /** The labels that a training would learn, in the order of the classes of its training set. */
    public List<Label> labelsToTrain() {
        return project.labels().stream().filter(Label::active).toList();
    }

    /**
     * What has to change before a training can begin; class indices are those of {@link
     * #labelsToTrain()}.
     */
    public List<TrainingProblem> problems(Hyperparameters hyperparameters) {
        return TrainingProblem.in(trainingSet(labelsToTrain()), hyperparameters);
    }

    /**
     * Begins a training on the examples as they are now.
     *
     * @return whether it began: false while another one runs
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public synchronized boolean train(Hyperparameters hyperparameters) {
        if (training.filter(ProjectTraining::isRunning).isPresent()) {
            return false;
        }
        // First: what comes while the set is put together is rather called new than forgotten.
        long fingerprint = project.fingerprint();
        List<Label> labels = labelsToTrain();
        TrainingSet set = trainingSet(labels);
        List<TrainingProblem> problems = TrainingProblem.in(set, hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        List<Integer> ids = labels.stream().map(Label::id).toList();
        ProjectTraining next =
                new ProjectTraining(
                        set,
                        hyperparameters,
                        head -> use(ids, HeadFormat.write(head), fingerprint),
                        () -> listeners.forEach(StudioListener::onTrainingChanged));
        training = Optional.of(next);
        next.start(trainers);
        return true;
    }

    /**
     * Ends a running training after its present batch; what it learned in whole epochs becomes the
     * model.
     */
    public void stopTraining() {
        training.ifPresent(ProjectTraining::stop);
    }

    public TrainingState training() {
        return training.map(ProjectTraining::state).orElseGet(TrainingState.Never::new);
    }

    /** Whether the labels or examples are others than those that the model was trained on. */
    public boolean modelIsOutdated() {
        return project.model().map(m -> m.fingerprint() != project.fingerprint()).orElse(false);
    }

    /** Calls the listener until the returned handle is run. */
    public Runnable listen(StudioListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Stops a running training and forgets the project. */
    @Override
    public void close() {
        stopTraining();
        projectSubscription.run();
        listeners.clear();
        project.close();
    }

    private void use(List<Integer> labels, byte[] head, long fingerprint) {
        int number = project.model().map(TrainedModel::number).orElse(0) + 1;
        classifier = Optional.of(new HeadClassifier(number, labels, HeadFormat.read(head)));
        project.use(new TrainedModel(number, labels, embedder.backbone().id(), head, fingerprint));
    }

    private TrainingSet trainingSet(List<Label> labels) {
        Function<Label, List<float[]>> embeddings =
                label -> project.examples(label.id()).stream().map(e -> e.embedding()).toList();
        return TrainingSet.of(labels.stream().map(embeddings).toList());
    }
}
