package io.classlens.studio;

import io.classlens.inference.Prediction;
import io.classlens.inference.TrunkOutput;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.AddResult;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.serving.Admission;
import io.classlens.serving.FrameServing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers pictures of a camera or from files, and records them as examples on request. Safe for
 * many threads; of a camera's frames it admits one at a time.
 */
final class LivePrediction implements AutoCloseable {

    private final Project project;
    private final FrameReader reader;
    private final FrameServing frames;
    private final ActiveClassifier classifier;
    private final Presence presence;
    private final Clock clock;
    private final Admission admission;
    private volatile Optional<LiveEmbedding> lastEmbedding = Optional.empty();

    /**
     * @param frames counts this studio as one more person until it is closed
     * @param presence is told of each frame of the camera
     */
    LivePrediction(
            Project project,
            FrameReader reader,
            FrameServing frames,
            ActiveClassifier classifier,
            Presence presence,
            Clock clock) {
        this.project = project;
        this.reader = reader;
        this.frames = frames;
        this.classifier = classifier;
        this.presence = presence;
        this.clock = clock;
        this.admission = frames.admission();
    }

    /** See {@link Studio#frame}. */
    FrameReply frame(byte[] jpeg, Optional<Recording> recording) {
        Optional<Admission.Permit> admitted =
                recording.isPresent() ? admission.recorded() : admission.live();
        if (admitted.isEmpty()) {
            return new FrameReply.Dropped(FrameReply.Reason.ONE_AT_A_TIME, Duration.ZERO);
        }
        try (Admission.Permit permit = admitted.get()) {
            return switch (reader.frame(jpeg)) {
                case FrameReading.Refused(var refusal) -> new FrameReply.Refused(refusal);
                case FrameReading.Read(var frame) -> answer(frame, recording, permit);
            };
        }
    }

    private FrameReply answer(Frame frame, Optional<Recording> recording, Admission.Permit permit) {
        presence.arrived(new LastFrame(frame.jpeg(), clock.instant()));
        try (ActiveClassifier.Lease lease = classifier.lease()) {
            Optional<TrunkOutput> output = frames.run(frame, lease.boundary(), permit);
            if (output.isEmpty()) {
                return new FrameReply.Dropped(FrameReply.Reason.TOO_BUSY, permit.interval());
            }
            lastEmbedding =
                    Optional.of(new LiveEmbedding(output.get().embedding(), clock.instant()));
            permit.answered();
            return answer(frame, output.get(), lease, recording, permit.interval());
        }
    }

    /** See {@link Studio#upload}. */
    FrameReply.ToFile upload(byte[] file, Optional<Recording> recording) {
        return switch (reader.upload(file)) {
            case FrameReading.Refused(var refusal) -> new FrameReply.Refused(refusal);
            case FrameReading.Read(var frame) -> {
                try (ActiveClassifier.Lease lease = classifier.lease()) {
                    TrunkOutput output = frames.run(frame, lease.boundary());
                    yield answer(frame, output, lease, recording, Duration.ZERO);
                }
            }
        };
    }

    private FrameReply.Answered answer(
            Frame frame,
            TrunkOutput output,
            ActiveClassifier.Lease lease,
            Optional<Recording> recording,
            Duration interval) {
        Optional<AddResult> added = recording.map(to -> record(frame, output.embedding(), to));
        return new FrameReply.Answered(frame, predict(lease, output), added, interval);
    }

    private AddResult record(Frame frame, float[] embedding, Recording recording) {
        return project.add(
                new NewExample(
                        recording.label(),
                        frame.jpeg(),
                        embedding,
                        frames.embedder().backbone().id(),
                        recording.burst(),
                        recording.source()));
    }

    /** Keeps only labels that still exist: a deleted one leaves the prediction at once. */
    private Optional<Prediction> predict(ActiveClassifier.Lease lease, TrunkOutput output) {
        return lease.classify(output)
                .map(p -> p.among(label -> project.label(label).isPresent()))
                .filter(p -> !p.scores().isEmpty());
    }

    /** Of the camera's newest frame, if one came since the studio was opened. */
    Optional<LiveEmbedding> lastEmbedding() {
        return lastEmbedding;
    }

    @Override
    public void close() {
        lastEmbedding = Optional.empty();
        admission.close();
    }
}
