package io.classlens.studio;

import io.classlens.project.RunDetails.Ending;
import java.time.Duration;

/** Hears of every training of the server, on the training's thread, but not whose it is. */
public interface TrainingWatch {

    /**
     * A training is over.
     *
     * @param took without the wait for its turn
     */
    void onEnd(Ending ending, Duration took);
}
