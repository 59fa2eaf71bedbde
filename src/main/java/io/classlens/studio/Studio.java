package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.Frame;
import io.classlens.inference.FrameReader;
import io.classlens.inference.FrameReading;
import io.classlens.inference.HeadClassifier;
import io.classlens.inference.Prediction;
import io.classlens.project.Addition;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.TrainedModel;
import io.classlens.training.Epoch;
import io.classlens.training.Head;
import io.classlens.training.HeadFormat;
import io.classlens.training.Hyperparameters;
import io.classlens.training.TrainingProblem;
import io.classlens.training.TrainingSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Clock clock;
    private final List<StudioListener> listeners = new CopyOnWriteArrayList<>();
    private final Runnable projectSubscription;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger watchers = new AtomicInteger();
    private volatile Optional<HeadClassifier> classifier = Optional.empty();
    private volatile Optional<ProjectTraining> training = Optional.empty();
    private volatile TrainingState trainedBefore = new TrainingState.Never();
    private volatile Optional<LastFrame> lastFrame = Optional.empty();
    private volatile Instant touched;

    Studio(
            Project project,
            FrameReader reader,
            Embedder embedder,
            ExecutorService trainers,
            Clock clock) {
        this.project = project;
        this.reader = reader;
        this.embedder = embedder;
        this.trainers = trainers;
        this.clock = clock;
        this.touched = clock.instant();
        this.projectSubscription =
                project.onChange(() -> listeners.forEach(StudioListener::onProjectChanged));
        project.model().ifPresent(this::resume);
    }

    /** Answers as before with a model that was kept, if the backbone is still the one it wants. */
    private void resume(TrainedModel model) {
        TrainingState.Ended ended = KeptModel.ended(model);
        trainedBefore = ended;
        if (model.backbone().equals(embedder.backbone().id())) {
            classifier =
                    Optional.of(
                            new HeadClassifier(
                                    model.number(), model.labels(), HeadFormat.read(model.head())));
        }
    }

    public Project project() {
        return project;
    }

    /** Answers a camera's frame; keeps it too if there is a recording. */
    public FrameReply frame(byte[] jpeg, Optional<Recording> recording) {
        FrameReading reading = reader.frame(jpeg);
        if (reading instanceof FrameReading.Read(var frame)) {
            lastFrame = Optional.of(new LastFrame(frame.jpeg(), clock.instant()));
        }
        return reply(reading, recording);
    }

    /** What a camera sent last, if one did since the studio was opened. */
    public Optional<LastFrame> lastFrame() {
        return lastFrame;
    }

    public Presence presence() {
        return new Presence(pages.get(), lastFrame.map(LastFrame::at));
    }

    /**
     * A page shows the studio from now on.
     *
     * @return to be run once, when it no longer does
     */
    public Runnable enter() {
        pages.incrementAndGet();
        return once(
                () -> {
                    pages.decrementAndGet();
                    touch();
                });
    }

    /**
     * A teacher looks at this person's pictures from now on.
     *
     * @return to be run once, when it is over
     */
    public Runnable watch() {
        watchers.incrementAndGet();
        listeners.forEach(StudioListener::onWatchedChanged);
        return once(
                () -> {
                    watchers.decrementAndGet();
                    listeners.forEach(StudioListener::onWatchedChanged);
                });
    }

    public boolean isWatched() {
        return watchers.get() > 0;
    }

    /** Tells whoever listens that a teacher put pictures into the project. */
    void tellOfGift() {
        listeners.forEach(StudioListener::onGift);
    }

    /** What a teacher set for every training of this project. */
    public Optional<Hyperparameters> lockedHyperparameters() {
        return project.lockedSettings().map(KeptModel::hyperparameters);
    }

    /**
     * @param hyperparameters with which every training runs from now on; empty: as one likes
     */
    public void lock(Optional<Hyperparameters> hyperparameters) {
        project.lockSettings(hyperparameters.map(KeptModel::settings));
    }

    private static Runnable once(Runnable end) {
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                end.run();
            }
        };
    }

    void touch() {
        touched = clock.instant();
    }

    /** Whether no page shows it, nothing is trained, and nobody has asked for it since. */
    boolean isUnusedSince(Instant time) {
        return pages.get() == 0
                && watchers.get() == 0
                && touched.isBefore(time)
                && !(training() instanceof TrainingState.Running);
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
        return TrainingProblem.in(trainingSet(labelsToTrain()), chosen(hyperparameters));
    }

    /** What a teacher locked goes before what the person wishes. */
    private Hyperparameters chosen(Hyperparameters wished) {
        return lockedHyperparameters().orElse(wished);
    }

    /**
     * Begins a training on the examples as they are now.
     *
     * @return whether it began: false while another one runs
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public synchronized boolean train(Hyperparameters wished) {
        Hyperparameters hyperparameters = chosen(wished);
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
        UUID trainingId = UUID.randomUUID();
        ProjectTraining next =
                new ProjectTraining(
                        trainingId,
                        set,
                        hyperparameters,
                        (head, history) ->
                                use(trainingId, ids, head, fingerprint, hyperparameters, history),
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
        return training.map(ProjectTraining::state).orElse(trainedBefore);
    }

    /** Of the model in use, in its last epoch, from 0 to 1; empty until one is trained. */
    public Optional<Double> accuracy() {
        return project.model().map(model -> model.history().getLast().accuracy());
    }

    /**
     * How many examples were seen by another backbone than the one that answers now. No training
     * uses them. They are seen anew in the background, if their pictures were kept.
     */
    public int outdatedExamples() {
        return idsOfOutdatedExamples().size();
    }

    private boolean isCurrent(Example example) {
        return example.backbone().equals(embedder.backbone().id());
    }

    /**
     * Sees an example's picture anew.
     *
     * @return whether it has a picture that can be read
     */
    boolean embedAnew(int example) {
        Optional<byte[]> jpeg = project.picture(example);
        if (jpeg.isEmpty() || !(reader.frame(jpeg.get()) instanceof FrameReading.Read(var frame))) {
            return false;
        }
        project.replaceEmbedding(example, embedder.embed(frame), embedder.backbone().id());
        return true;
    }

    /** Ids of those that {@link #outdatedExamples} counts. */
    List<Integer> idsOfOutdatedExamples() {
        return project.labels().stream()
                .flatMap(label -> project.examples(label.id()).stream())
                .filter(example -> !isCurrent(example))
                .map(Example::id)
                .toList();
    }

    /**
     * Whether the labels or examples are others than those that the model was trained on, or the
     * backbone is another.
     */
    public boolean modelIsOutdated() {
        return project.model()
                .map(
                        m ->
                                m.fingerprint() != project.fingerprint()
                                        || !m.backbone().equals(embedder.backbone().id()))
                .orElse(false);
    }

    /** Calls the listener until the returned handle is run. */
    public Runnable listen(StudioListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Stops a running training; what is kept of the project stays kept. */
    @Override
    public void close() {
        stopTraining();
        projectSubscription.run();
        listeners.clear();
        lastFrame = Optional.empty();
        project.close();
    }

    /**
     * Takes over a model that was trained elsewhere on what is in the project now. A training under
     * way learned from what was there before: nothing comes of it.
     */
    void adopt(TrainedModel model) {
        synchronized (this) {
            stopTraining();
            training = Optional.empty();
            project.use(model).ifPresent(this::resume);
        }
        listeners.forEach(StudioListener::onTrainingChanged);
    }

    /** Whether an embedding says it is of the present backbone and cannot be. */
    boolean hasOtherSize(int values, String backbone) {
        return backbone.equals(embedder.backbone().id()) && values != embedder.size();
    }

    private synchronized void use(
            UUID trainedBy,
            List<Integer> labels,
            Head head,
            long fingerprint,
            Hyperparameters hyperparameters,
            List<Epoch> history) {
        if (training.filter(t -> t.id().equals(trainedBy)).isEmpty()) {
            return; // Another model was adopted meanwhile.
        }
        byte[] bytes = HeadFormat.write(head);
        Optional<TrainedModel> used =
                project.use(
                        new TrainedModel(
                                0,
                                labels,
                                embedder.backbone().id(),
                                bytes,
                                fingerprint,
                                KeptModel.settings(hyperparameters),
                                KeptModel.scores(history),
                                clock.instant()));
        classifier = used.map(m -> new HeadClassifier(m.number(), labels, HeadFormat.read(bytes)));
    }

    private TrainingSet trainingSet(List<Label> labels) {
        Function<Label, List<float[]>> embeddings =
                label ->
                        project.examples(label.id()).stream()
                                .filter(this::isCurrent)
                                .map(Example::embedding)
                                .toList();
        return TrainingSet.of(labels.stream().map(embeddings).toList());
    }
}
