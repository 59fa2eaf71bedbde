package io.classlens.serving;

/**
 * Measures durations; only differences of its values have a meaning, as with {@link
 * System#nanoTime}.
 */
@FunctionalInterface
interface NanoClock {

    NanoClock SYSTEM = System::nanoTime;

    long nanos();
}
