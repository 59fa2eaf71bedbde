package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.network.Anatomy;
import io.classlens.picture.FrameReader;
import io.classlens.project.Project;
import io.classlens.serving.FrameServing;
import io.classlens.training.api.Hyperparameters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One person's studio: an open project with everything that records, trains and predicts. What a
 * person does most is done here; the rest is done by the parts that it hands out. Safe for many
 * threads: pictures are answered while a training runs.
 */
public final class Studio implements AutoCloseable {

    private final Project project;
    private final Embedder embedder;
    private final List<StudioListener> listeners = new CopyOnWriteArrayList<>();
    private final Presence presence;
    private final StudioExamples examples;
    private final ActiveClassifier classifier;
    private final StudioTrainer trainer;
    private final StudioModels models;
    private final LivePrediction live;
    private final Runnable projectSubscription;

    Studio(
            Project project,
            FrameReader reader,
            FrameServing frames,
            TrainingThreads threads,
            Trainings trainings,
            Clock clock) {
        this.project = project;
        embedder = frames.embedder();
        presence = new Presence(clock, () -> tell(StudioListener::onWatchedChanged));
        examples = new StudioExamples(project, reader, frames);
        ExampleNeighbours neighbours = new ExampleNeighbours(examples::toCompare, embeddingSize());
        ExampleNovelty novelty = new ExampleNovelty(examples::toCompare, embeddingSize());
        classifier =
                new ActiveClassifier(
                        embedder,
                        neighbours,
                        novelty,
                        label -> project.label(label).isPresent(),
                        () -> tell(StudioListener::onProjectChanged));
        Runnable trainingChanged = () -> tell(StudioListener::onTrainingChanged);
        trainer =
                new StudioTrainer(
                        project,
                        examples,
                        new ProjectTrainers(project, reader, embedder),
                        classifier,
                        threads,
                        trainings,
                        clock,
                        trainingChanged);
        models = new StudioModels(project, embedder, trainer, trainingChanged);
        projectSubscription =
                project.onChange(
                        () -> {
                            neighbours.onChange();
                            novelty.onChange();
                            tell(StudioListener::onProjectChanged);
                        });
        project.model().ifPresent(trainer::show);
        // Last: a studio that cannot be opened must not count as a person.
        live = new LivePrediction(project, reader, frames, classifier, presence, clock);
    }

    public Project project() {
        return project;
    }

    /** The layers of the backbone that can be unfrozen. */
    public Anatomy anatomy() {
        return embedder.anatomy();
    }

    /** How many values the head gets for each picture. */
    public int embeddingSize() {
        return embedder.backbone().embeddingSize();
    }

    /** The pages that show the studio, the teachers who watch it, and its camera's last frame. */
    public Presence presence() {
        return presence;
    }

    /** The project's examples in relation to the present backbone. */
    public StudioExamples examples() {
        return examples;
    }

    /** What answers pictures now, and a person's choices about it. */
    public ActiveClassifier classifier() {
        return classifier;
    }

    /** What can be trained, and how the last training went. */
    public StudioTrainer trainer() {
        return trainer;
    }

    /** The model in use, and how another one takes its place. */
    public StudioModels models() {
        return models;
    }

    /**
     * Answers a camera's frame, and records it if asked to. A frame that is not to be recorded is
     * dropped while another one is under way, or when the server is too busy.
     */
    public FrameReply frame(byte[] jpeg, Optional<Recording> recording) {
        return live.frame(jpeg, recording);
    }

    /** Answers a picture from a file, and records it if asked to. */
    public FrameReply.ToFile upload(byte[] file, Optional<Recording> recording) {
        return live.upload(file, recording);
    }

    /** Of the camera's newest frame, if one came since the studio was opened. */
    public Optional<LiveEmbedding> liveEmbedding() {
        return live.lastEmbedding();
    }

    /**
     * Begins a training on the examples as they are now, on a thread of its own. Fine-tuning reads
     * their pictures there: if one is deleted before, the training ends as {@link
     * TrainingState.PictureDeleted}.
     *
     * @param wished used unless a teacher locked others
     * @return whether it began: false while another one runs
     * @throws IllegalArgumentException if there are {@link StudioTrainer#problems}
     */
    public boolean train(Hyperparameters wished) {
        return trainer.train(wished);
    }

    /**
     * Ends a running training after its present batch; what it learned in whole epochs becomes the
     * model.
     */
    public void stopTraining() {
        trainer.stop();
    }

    /** Where the training stands that runs or ended last. */
    public TrainingState training() {
        return trainer.state();
    }

    /** Calls the listener until the returned handle is run. */
    public Runnable listen(StudioListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells the listeners that a teacher put pictures into the project. */
    public void tellOfGift() {
        tell(StudioListener::onGift);
    }

    private void tell(Consumer<StudioListener> event) {
        listeners.forEach(event);
    }

    /** Whether no page shows it, nothing is trained, and nobody has asked for it since. */
    boolean isUnusedSince(Instant time) {
        return presence.isUnusedSince(time) && !trainer.isRunning();
    }

    /** Stops a running training; what the project stored stays stored. */
    @Override
    public void close() {
        trainer.stop();
        projectSubscription.run();
        listeners.clear();
        presence.forgetLastFrame();
        classifier.close();
        live.close();
        project.close();
    }
}
