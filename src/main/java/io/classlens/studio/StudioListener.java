package io.classlens.studio;

/**
 * Hears what happens in a studio, on the thread on which it happened: a request's or the
 * training's. Calls can come hundreds of times a second, so a page coalesces them.
 */
public interface StudioListener {

    /** Labels, examples or the model in use are not what they were. */
    default void onProjectChanged() {}

    /** {@link Studio#training()} is not what it was. */
    default void onTrainingChanged() {}

    /** A teacher sent a set of pictures. */
    default void onGift() {}

    /** {@link Presence#isWatched()} is not what it was. */
    default void onWatchedChanged() {}
}
