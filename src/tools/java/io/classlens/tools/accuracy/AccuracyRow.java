package io.classlens.tools.accuracy;

/**
 * One line of the table.
 *
 * @param resize how pictures were brought to the size that the backbone wants
 * @param perClass examples a class that were learned from
 * @param accuracy mean test accuracy over the seeds, 0 to 1
 * @param spread standard deviation of the test accuracy over the seeds (n - 1), 0 for one seed
 * @param seconds {@code embeddingSeconds + trainingSeconds}
 * @param embeddingSeconds for reading and embedding all pictures of both folders
 * @param trainingSeconds mean of the trainings
 */
record AccuracyRow(
        String backbone,
        String resize,
        String method,
        int perClass,
        double accuracy,
        double spread,
        double seconds,
        double embeddingSeconds,
        double trainingSeconds) {}
