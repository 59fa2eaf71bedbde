package io.classlens.picture;

/** What became of bytes that were said to be a picture. */
public sealed interface FrameReading {

    record Read(Frame frame) implements FrameReading {}

    record Refused(Refusal refusal) implements FrameReading {}
}
