package io.classlens.training;

/**
 * What crosses the freeze boundary for the examples of a training. The frozen part is run for it
 * once for each example, however many epochs learn from it.
 */
public interface BoundaryActivations {

    /**
     * @param places in the training set
     * @return a row for each, row-major, {@link io.classlens.network.FreezeBoundary#activationSize}
     *     numbers
     */
    float[][] of(int[] places);

    /**
     * The same to learn from: where augmentation is wanted, of pictures that are changed a little,
     * each time anew, which runs the frozen part for each epoch.
     */
    default float[][] toLearnFrom(int[] places) {
        return of(places);
    }
}
