package io.classlens.tools.bench.traffic;

/** What came of one frame. */
sealed interface FrameResult {

    /**
     * @param predicted whether there was a prediction
     * @param intervalMs least time from the start of one frame to the next, 0: as fast as one likes
     */
    record Answered(boolean predicted, int intervalMs) implements FrameResult {}

    /**
     * @param another whether the server had another frame of this pupil (429); else it dropped this
     *     one because it had too much to do (503)
     * @param intervalMs as above
     */
    record Refused(boolean another, int intervalMs) implements FrameResult {}

    /** Anything else: no answer within the time, or one that no page expects. */
    record Failed(String why) implements FrameResult {}
}
