package io.classlens.serving;

import java.time.Duration;

/**
 * How busy the batcher was in the last ten seconds.
 *
 * @param pupils whose cameras sent frames in the last three seconds
 * @param framesPerSecond that cameras sent and that were answered
 * @param framesPerBatch mean; 0 if there was no batch
 * @param typicalLatency from a frame's arrival to its answer, half of them were faster
 * @param slowLatency 95 of 100 were faster
 * @param interval what each page is asked to wait from one frame to the next; zero: no limit
 * @param dropped frames that got no answer because they were too old, or second ones of a person
 */
public record Load(
        int pupils,
        double framesPerSecond,
        double framesPerBatch,
        Duration typicalLatency,
        Duration slowLatency,
        Duration interval,
        long dropped) {}
