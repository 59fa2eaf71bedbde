package io.classlens.studio;

import io.classlens.inference.Frame;
import io.classlens.inference.Prediction;
import io.classlens.inference.Refusal;
import io.classlens.project.Addition;
import java.util.Optional;

/** What a person gets back for one picture. */
public sealed interface FrameReply {

    /**
     * @param frame what was looked at: a file turned upright, cropped and scaled
     * @param prediction empty until a head is trained
     * @param addition empty if the picture was not to be kept
     */
    record Answered(Frame frame, Optional<Prediction> prediction, Optional<Addition> addition)
            implements FrameReply {}

    record Refused(Refusal refusal) implements FrameReply {}
}
