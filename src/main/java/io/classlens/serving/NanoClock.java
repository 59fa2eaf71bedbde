package io.classlens.serving;

/**
 * Measures how long something takes; only differences mean something, as of {@link
 * System#nanoTime}.
 */
@FunctionalInterface
interface NanoClock {

    NanoClock SYSTEM = System::nanoTime;

    long nanos();
}
