package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.inference.TunedTail;
import io.classlens.project.Project;
import io.classlens.project.Run;
import io.classlens.project.RunDetails;
import io.classlens.project.TrainedModel;
import io.classlens.training.TrainedNetwork;
import java.util.Optional;

/**
 * The model in use, and how another one takes its place: that of an earlier run, or one that was
 * trained elsewhere. Safe for many threads.
 */
public final class StudioModels {

    private final Project project;
    private final Embedder embedder;
    private final StudioTrainer trainer;
    private final Runnable changed;

    /**
     * @param changed called after another model took the place of the one in use
     */
    StudioModels(Project project, Embedder embedder, StudioTrainer trainer, Runnable changed) {
        this.project = project;
        this.embedder = embedder;
        this.trainer = trainer;
        this.changed = changed;
    }

    /** Of the model in use, see {@link TrainedModel#accuracy}; empty until one is trained. */
    public Optional<Double> accuracy() {
        return project.model().map(TrainedModel::accuracy);
    }

    /**
     * Whether the labels or examples are others than those that the model was trained on, or the
     * backbone is another.
     */
    public boolean isOutdated() {
        return project.model()
                .filter(
                        model ->
                                model.fingerprint() != project.fingerprint()
                                        || !isOfPresentBackbone(model.backbone()))
                .isPresent();
    }

    /**
     * Takes over a model that was trained elsewhere on the examples that the project holds now. A
     * running training learned from earlier ones: it is stopped and its result dropped.
     */
    public void adopt(TrainedModel model) {
        synchronized (trainer.lock()) {
            trainer.stop();
            trainer.forget();
            project.runs().use(model, RunDetails.UNKNOWN).ifPresent(trainer::show);
        }
        changed.run();
    }

    /**
     * Puts the model of an earlier run back into use, and shows that run's training.
     *
     * @return the reason if it cannot be used; empty if it answers now
     */
    public Optional<LiveRefusal> makeLive(int run) {
        synchronized (trainer.lock()) {
            Optional<LiveRefusal> refusal = refusal(run);
            if (refusal.isPresent()) {
                return refusal;
            }
            Optional<TrainedModel> model = project.runs().makeLive(run);
            if (model.isEmpty()) {
                return Optional.of(LiveRefusal.GONE);
            }
            trainer.forget();
            trainer.show(model.get());
        }
        changed.run();
        return Optional.empty();
    }

    /** Why this run's model cannot answer now; empty if it can. */
    public Optional<LiveRefusal> refusal(int number) {
        return project.runs().find(number).map(this::refusal).orElse(Optional.of(LiveRefusal.GONE));
    }

    private Optional<LiveRefusal> refusal(Run run) {
        if (!run.hasModel()) {
            return Optional.of(LiveRefusal.NO_MODEL);
        }
        if (!isOfPresentBackbone(run.backbone())) {
            return Optional.of(LiveRefusal.OTHER_BACKBONE);
        }
        if (run.labels().stream().allMatch(label -> project.label(label).isEmpty())) {
            return Optional.of(LiveRefusal.LABELS_GONE);
        }
        return trainer.isRunning() ? Optional.of(LiveRefusal.TRAINING) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if a network is said to be of the present backbone and was
     *     not fine-tuned from it
     */
    public void requireFitting(TrainedNetwork network, String backbone) {
        if (isOfPresentBackbone(backbone)) {
            network.tuned().map(embedder::open).ifPresent(TunedTail::close);
        }
    }

    private boolean isOfPresentBackbone(String backbone) {
        return backbone.equals(embedder.backbone().id());
    }
}
