package io.classlens.studio;

import io.classlens.inference.Prediction;
import io.classlens.picture.Frame;
import io.classlens.picture.Refusal;
import io.classlens.project.AddResult;
import java.time.Duration;
import java.util.Optional;

/** What a person gets back for one picture. */
public sealed interface FrameReply {

    /** What a person gets back for a picture from a file, which waits as long as it has to. */
    sealed interface ToFile extends FrameReply {}

    /**
     * @param frame what was looked at: a file turned upright, cropped and scaled
     * @param prediction empty until a head is trained
     * @param addition empty if the picture was not to be kept
     * @param interval from this frame of a camera to the next, at least; zero: no limit
     */
    record Answered(
            Frame frame,
            Optional<Prediction> prediction,
            Optional<AddResult> addition,
            Duration interval)
            implements ToFile {}

    record Refused(Refusal refusal) implements ToFile {}

    /**
     * Not looked at, because a newer one is worth more.
     *
     * @param interval as in {@link Answered}
     */
    record Dropped(Reason reason, Duration interval) implements FrameReply {}

    enum Reason {
        /** Another frame of the same project is on its way. */
        ONE_AT_A_TIME,
        /** It became too old before its turn came. */
        TOO_BUSY
    }
}
