package io.classlens.studio.http;

/**
 * Why a frame got no answer, as JSON.
 *
 * @param error a fixed word for programs
 * @param message for a person
 * @param intervalMs as in {@link FrameAnswer}
 */
record FrameError(String error, String message, long intervalMs) {}
