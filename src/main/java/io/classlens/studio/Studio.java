package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.HeadClassifier;
import io.classlens.inference.NearestNeighbours;
import io.classlens.inference.Prediction;
import io.classlens.inference.TrainedClassifier;
import io.classlens.inference.TrunkOutput;
import io.classlens.inference.TunedTail;
import io.classlens.network.Anatomy;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.AddResult;
import io.classlens.project.Example;
import io.classlens.project.ExampleScores;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.serving.Admission;
import io.classlens.serving.FrameServing;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One person's studio: an open project, the model that answers now, and the training under way.
 * Safe for many threads; a picture is answered while a training runs, and the model changes between
 * two pictures, never within one.
 */
public final class Studio implements AutoCloseable {

    private final Project project;
    private final FrameReader reader;
    private final FrameServing frames;
    private final Embedder embedder;
    private final Admission door;
    private final TrainingThreads threads;
    private final ProjectTrainers projectTrainers;
    private final Trainings trainings;
    private final Clock clock;
    private final List<StudioListener> listeners = new CopyOnWriteArrayList<>();
    private final Runnable projectSubscription;
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger watchers = new AtomicInteger();
    private final ExampleNeighbours neighbours;
    private final ExampleNovelty novelty;
    private final ActiveClassifier answering;
    private volatile Optional<ProjectTraining> training = Optional.empty();
    private volatile Optional<Integer> answeredBefore = Optional.empty();
    private volatile TrainingState trainedBefore = new TrainingState.Never();
    private volatile Optional<LastFrame> lastFrame = Optional.empty();
    private volatile Optional<LiveEmbedding> liveEmbedding = Optional.empty();
    private volatile Instant touched;

    Studio(
            Project project,
            FrameReader reader,
            FrameServing frames,
            TrainingThreads threads,
            Trainings trainings,
            Clock clock) {
        this.project = project;
        this.reader = reader;
        this.frames = frames;
        this.embedder = frames.embedder();
        this.threads = threads;
        this.trainings = trainings;
        this.projectTrainers = new ProjectTrainers(project, reader, embedder);
        this.clock = clock;
        this.touched = clock.instant();
        this.neighbours = new ExampleNeighbours(this::examplesToCompare, embeddingSize());
        this.novelty = new ExampleNovelty(this::examplesToCompare, embeddingSize());
        this.answering =
                new ActiveClassifier(
                        neighbours, novelty, label -> project.label(label).isPresent());
        this.projectSubscription =
                project.onChange(
                        () -> {
                            neighbours.onChange();
                            novelty.onChange();
                            listeners.forEach(StudioListener::onProjectChanged);
                        });
        project.model().ifPresent(this::resume);
        // Last: a studio that cannot be opened must not leave a door behind.
        this.door = frames.admission();
    }

    /** Answers as before with a model that was kept, if the backbone is still the one it wants. */
    private void resume(TrainedModel model) {
        TrainingState.Ended ended = StoredTraining.ended(model);
        trainedBefore = ended;
        if (model.backbone().equals(embedder.backbone().id())) {
            answer(model);
        }
    }

    /** From now on with this model. */
    private void answer(TrainedModel model) {
        TrainedNetwork network = NetworkFormat.read(model.head());
        answering.use(
                new TrainedClassifier(
                        new HeadClassifier(model.number(), model.labels(), network.head()),
                        network.tuned().map(embedder::open)));
    }

    public Project project() {
        return project;
    }

    /** What can be unfrozen. */
    public Anatomy anatomy() {
        return embedder.anatomy();
    }

    /** Numbers that the head gets for each picture. */
    public int embeddingSize() {
        return embedder.backbone().embeddingSize();
    }

    /**
     * Answers a camera's frame; keeps it too if there is a recording. A frame that is not to be
     * kept is dropped while another one is under way, or when the server is too busy.
     */
    public FrameReply frame(byte[] jpeg, Optional<Recording> recording) {
        Optional<Admission.Permit> entered = recording.isPresent() ? door.recorded() : door.live();
        if (entered.isEmpty()) {
            return new FrameReply.Dropped(FrameReply.Reason.ONE_AT_A_TIME, Duration.ZERO);
        }
        try (Admission.Permit pass = entered.get()) {
            return switch (reader.frame(jpeg)) {
                case FrameReading.Refused(var refusal) -> new FrameReply.Refused(refusal);
                case FrameReading.Read(var frame) -> frame(frame, recording, pass);
            };
        }
    }

    private FrameReply frame(Frame frame, Optional<Recording> recording, Admission.Permit pass) {
        lastFrame = Optional.of(new LastFrame(frame.jpeg(), clock.instant()));
        try (ActiveClassifier.Lease turn = answering.turn()) {
            Optional<TrunkOutput> look = frames.run(frame, turn.boundary(), pass);
            if (look.isEmpty()) {
                return new FrameReply.Dropped(FrameReply.Reason.TOO_BUSY, pass.interval());
            }
            hasSeen(look.get().embedding());
            pass.answered();
            return answered(frame, look.get(), turn, recording, pass.interval());
        }
    }

    private void hasSeen(float[] embedding) {
        liveEmbedding = Optional.of(new LiveEmbedding(embedding, clock.instant()));
    }

    /** Of the camera's newest frame, if one came since the studio was opened. */
    public Optional<LiveEmbedding> liveEmbedding() {
        return liveEmbedding;
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
    public void tellOfGift() {
        listeners.forEach(StudioListener::onGift);
    }

    /** What a teacher set for every training of this project. */
    public Optional<Hyperparameters> lockedHyperparameters() {
        return project.lockedSettings();
    }

    /**
     * @param hyperparameters with which every training runs from now on; empty: as one likes
     */
    public void lock(Optional<Hyperparameters> hyperparameters) {
        project.lockSettings(hyperparameters);
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
    public FrameReply.ToFile upload(byte[] file, Optional<Recording> recording) {
        return switch (reader.upload(file)) {
            case FrameReading.Refused(var refusal) -> new FrameReply.Refused(refusal);
            case FrameReading.Read(var frame) -> {
                try (ActiveClassifier.Lease turn = answering.turn()) {
                    TrunkOutput look = frames.run(frame, turn.boundary());
                    yield answered(frame, look, turn, recording, Duration.ZERO);
                }
            }
        };
    }

    private FrameReply.Answered answered(
            Frame frame,
            TrunkOutput look,
            ActiveClassifier.Lease turn,
            Optional<Recording> recording,
            Duration interval) {
        Optional<AddResult> addition = recording.map(r -> keep(frame, look.embedding(), r));
        return new FrameReply.Answered(frame, predict(turn, look), addition, interval);
    }

    private AddResult keep(Frame frame, float[] embedding, Recording recording) {
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
    private Optional<Prediction> predict(ActiveClassifier.Lease turn, TrunkOutput look) {
        return turn.answer(look)
                .map(p -> p.among(label -> project.label(label).isPresent()))
                .filter(p -> !p.scores().isEmpty());
    }

    /**
     * Whether the nearest examples answer: chosen so, or because nothing was trained yet, or all
     * that was is deleted.
     */
    public boolean answersByNeighbours() {
        return answering.isByNeighbours();
    }

    /** Whether there is a trained head, so that there is something to choose. */
    public boolean hasHead() {
        return answering.hasHead();
    }

    /**
     * @param chosen false: the trained head answers, once there is one. Nobody keeps the choice: a
     *     studio begins with the head.
     */
    public void answerByNeighbours(boolean chosen) {
        answering.chooseNeighbours(chosen);
        listeners.forEach(StudioListener::onProjectChanged);
    }

    public NearestNeighbours.Settings neighbourSettings() {
        return answering.settings();
    }

    public void set(NearestNeighbours.Settings settings) {
        answering.set(settings);
        listeners.forEach(StudioListener::onProjectChanged);
    }

    /** Whether a prediction says if the picture is unlike all examples. */
    public boolean asksForNovelty() {
        return answering.asksForNovelty();
    }

    /**
     * @param asked as with {@link #answerByNeighbours}, nobody keeps the choice: a studio begins
     *     without
     */
    public void askForNovelty(boolean asked) {
        answering.askForNovelty(asked);
        listeners.forEach(StudioListener::onProjectChanged);
    }

    private List<Example> examplesToCompare() {
        return labelsToTrain().stream()
                .flatMap(label -> project.examples(label.id()).stream())
                .filter(this::isCurrent)
                .toList();
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
        Hyperparameters chosen = chosen(hyperparameters);
        return projectTrainers.problems(toLearn(chosen), chosen);
    }

    /** What a teacher locked goes before what the person wishes. */
    private Hyperparameters chosen(Hyperparameters wished) {
        return lockedHyperparameters().orElse(wished);
    }

    /**
     * Begins a training on the examples as they are now.
     *
     * @return whether it began: false while another one runs, or if somebody deletes an example at
     *     this moment
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public synchronized boolean train(Hyperparameters wished) {
        Hyperparameters hyperparameters = chosen(wished);
        if (training.filter(ProjectTraining::isRunning).isPresent()) {
            return false;
        }
        // First: what comes while the set is put together is rather called new than forgotten.
        long fingerprint = project.fingerprint();
        LearningSet learned = toLearn(hyperparameters);
        List<TrainingProblem> problems = projectTrainers.problems(learned, hyperparameters);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("cannot train: " + problems);
        }
        Optional<ProjectTrainers.Trainer> trainer =
                projectTrainers.trainer(learned, hyperparameters);
        if (trainer.isEmpty()) {
            return false;
        }
        UUID trainingId = UUID.randomUUID();
        ProjectTraining next =
                new ProjectTraining(
                        trainingId,
                        learned,
                        hyperparameters,
                        (network, judged, history, ending, took) ->
                                keep(
                                        trainingId,
                                        network,
                                        judged,
                                        new Run(
                                                0,
                                                learned.idsOfLabels(),
                                                embedder.backbone().id(),
                                                fingerprint,
                                                hyperparameters,
                                                learned.idsOfValidation(),
                                                StoredTraining.scores(history),
                                                clock.instant(),
                                                new RunDetails(
                                                        Optional.of(ending),
                                                        Optional.of(took),
                                                        learned.splitOfLabels()),
                                                network.isPresent())),
                        () -> listeners.forEach(StudioListener::onTrainingChanged),
                        trainings,
                        clock);
        training = Optional.of(next);
        answeredBefore = Optional.empty();
        next.start(trainer.get(), threads.of(hyperparameters));
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

    /** Of the model in use, see {@link TrainedModel#accuracy}; empty until one is trained. */
    public Optional<Double> accuracy() {
        return project.model().map(TrainedModel::accuracy);
    }

    /**
     * How many examples were seen by another backbone than the one that answers now. No training
     * uses them. They are seen anew in the background, if their pictures were kept.
     */
    public int outdatedExamples() {
        return idsOfOutdatedExamples().size();
    }

    /** Those that the backbone which answers now has seen, of inactive labels too, by their ids. */
    public List<Example> currentExamples() {
        return project.labels().stream()
                .flatMap(label -> project.examples(label.id()).stream())
                .filter(this::isCurrent)
                .sorted(Comparator.comparingInt(Example::id))
                .toList();
    }

    private boolean isCurrent(Example example) {
        return example.backbone().equals(embedder.backbone().id());
    }

    /**
     * Sees an example's picture anew.
     *
     * @return whether it has a picture that can be read
     */
    public boolean embedAnew(int example) {
        Optional<byte[]> jpeg = project.picture(example);
        if (jpeg.isEmpty() || !(reader.frame(jpeg.get()) instanceof FrameReading.Read(var frame))) {
            return false;
        }
        project.replaceEmbedding(
                example, frames.run(frame, Optional.empty()).embedding(), embedder.backbone().id());
        return true;
    }

    /** Ids of those that {@link #outdatedExamples} counts. */
    public List<Integer> idsOfOutdatedExamples() {
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
        liveEmbedding = Optional.empty();
        answering.close();
        door.close();
        project.close();
    }

    /**
     * Takes over a model that was trained elsewhere on what is in the project now. A training under
     * way learned from what was there before: nothing comes of it.
     */
    public void adopt(TrainedModel model) {
        synchronized (this) {
            stopTraining();
            training = Optional.empty();
            answeredBefore = Optional.empty();
            project.runs().use(model, RunDetails.UNKNOWN).ifPresent(this::resume);
        }
        listeners.forEach(StudioListener::onTrainingChanged);
    }

    /**
     * Lets the model of an earlier training answer again, and shows that training.
     *
     * @return why not; empty if it answers now
     */
    public Optional<LiveRefusal> makeLive(int run) {
        synchronized (this) {
            Optional<LiveRefusal> refusal = refusal(run);
            if (refusal.isPresent()) {
                return refusal;
            }
            Optional<TrainedModel> model = project.runs().makeLive(run);
            if (model.isEmpty()) {
                return Optional.of(LiveRefusal.GONE);
            }
            training = Optional.empty();
            answeredBefore = Optional.empty();
            resume(model.get());
        }
        listeners.forEach(StudioListener::onTrainingChanged);
        return Optional.empty();
    }

    /** Why this run's model cannot answer now; empty if it can. */
    public Optional<LiveRefusal> refusal(int run) {
        return run(run).map(this::refusal).orElse(Optional.of(LiveRefusal.GONE));
    }

    private Optional<LiveRefusal> refusal(Run run) {
        if (!run.hasModel()) {
            return Optional.of(LiveRefusal.NO_MODEL);
        }
        if (!run.backbone().equals(embedder.backbone().id())) {
            return Optional.of(LiveRefusal.OTHER_BACKBONE);
        }
        if (run.labels().stream().allMatch(label -> project.label(label).isEmpty())) {
            return Optional.of(LiveRefusal.LABELS_GONE);
        }
        return training() instanceof TrainingState.Running
                ? Optional.of(LiveRefusal.TRAINING)
                : Optional.empty();
    }

    /**
     * Number of the run whose model answered until the training that {@link #training()} tells of
     * replaced it; empty if that training replaced none.
     */
    public Optional<Integer> answeredBefore() {
        return answeredBefore;
    }

    /** How the training that {@link #training()} tells of divided each label's examples. */
    public List<RunDetails.LabelSplit> split() {
        return training.map(told -> told.learned().splitOfLabels())
                .orElseGet(
                        () ->
                                project.model()
                                        .flatMap(model -> run(model.number()))
                                        .map(run -> run.details().split())
                                        .orElse(List.of()));
    }

    private Optional<Run> run(int number) {
        return project.runs().all().stream().filter(run -> run.number() == number).findFirst();
    }

    /**
     * @throws IllegalArgumentException if a network says that it is of the present backbone and was
     *     not fine-tuned from it
     */
    public void requireFitting(TrainedNetwork network, String backbone) {
        if (backbone.equals(embedder.backbone().id())) {
            network.tuned().map(embedder::open).ifPresent(TunedTail::close);
        }
    }

    /** Whether an embedding says it is of the present backbone and cannot be. */
    public boolean hasOtherSize(int values, String backbone) {
        return backbone.equals(embedder.backbone().id())
                && values != embedder.backbone().embeddingSize();
    }

    /** A head that came of the training answers from now on; where none did, all is as it was. */
    private synchronized void keep(
            UUID trainedBy, Optional<TrainedNetwork> network, List<ExampleScores> judged, Run run) {
        if (training.filter(t -> t.id().equals(trainedBy)).isEmpty()) {
            return; // Another model was adopted meanwhile.
        }
        if (network.isEmpty()) {
            project.runs().add(run);
            return;
        }
        byte[] bytes = NetworkFormat.write(network.get());
        Optional<Integer> before = project.model().map(TrainedModel::number);
        project.runs()
                .use(model(run, bytes), run.details(), judged)
                .ifPresent(
                        m -> {
                            answeredBefore = before;
                            answer(m);
                        });
    }

    private static TrainedModel model(Run run, byte[] head) {
        return new TrainedModel(
                0,
                run.labels(),
                run.backbone(),
                head,
                run.fingerprint(),
                run.settings(),
                run.tested(),
                run.history(),
                run.ended());
    }

    private LearningSet toLearn(Hyperparameters hyperparameters) {
        List<Label> labels = labelsToTrain();
        List<List<Example>> current =
                labels.stream()
                        .map(
                                label ->
                                        project.examples(label.id()).stream()
                                                .filter(this::isCurrent)
                                                .toList())
                        .toList();
        return LearningSet.of(labels, current, hyperparameters);
    }
}
