package io.classlens.serving;

import java.time.Duration;

/**
 * How busy the server was in the last ten seconds.
 *
 * @param pupils number of persons whose cameras sent frames in the last three seconds
 * @param framesPerSecond frames of cameras that were answered
 * @param framesPerBatch mean; 0 if there was no batch
 * @param typicalLatency median time from a frame's arrival to its answer
 * @param slowLatency 95th percentile of the same
 * @param interval how long each page is asked to wait from one frame to the next; zero: no limit
 * @param dropped frames without an answer: stale, or not admitted
 */
public record Load(
        int pupils,
        double framesPerSecond,
        double framesPerBatch,
        Duration typicalLatency,
        Duration slowLatency,
        Duration interval,
        long dropped) {}
