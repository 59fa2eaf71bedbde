package io.classlens.tools.bench;

/**
 * From the command to a server that works.
 *
 * @param firstPageSeconds until {@code GET /} is answered with a page
 * @param firstPredictionSeconds until a pupil's frame is answered; a class was made in between
 * @param jarMiB size of the packaged application
 */
record StartRow(double firstPageSeconds, double firstPredictionSeconds, double jarMiB) {}
