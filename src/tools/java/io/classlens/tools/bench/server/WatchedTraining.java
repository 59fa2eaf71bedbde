package io.classlens.tools.bench.server;

import io.classlens.studio.Studio;
import io.classlens.studio.StudioListener;
import io.classlens.studio.TrainingState;
import io.classlens.training.TrainingOutcome;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One training by a studio's own steps, with the time that each epoch took. */
final class WatchedTraining implements StudioListener {

    private final Studio studio;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Answers.EpochTime> epochs = new ArrayList<>();
    private long last;

    WatchedTraining(Studio studio) {
        this.studio = studio;
    }

    /**
     * @throws IllegalStateException if it does not run to its last epoch
     */
    Answers.Trained run(Hyperparameters hyperparameters) throws InterruptedException {
        Runnable subscription = studio.listen(this);
        try {
            long begun = System.nanoTime();
            last = begun;
            if (!studio.train(hyperparameters)) {
                throw new IllegalStateException("a training is under way");
            }
            ended.await();
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!(studio.training() instanceof TrainingState.Ended(_, var outcome)
                    && outcome instanceof TrainingOutcome.Completed)) {
                throw new IllegalStateException("the training ended as " + studio.training());
            }
            synchronized (this) {
                return new Answers.Trained(seconds, List.copyOf(epochs));
            }
        } finally {
            subscription.run();
        }
    }

    @Override
    public synchronized void onTrainingChanged() {
        switch (studio.training()) {
            case TrainingState.Running(_, var history, _) when history.size() > epochs.size() ->
                    over(history.getLast());
            case TrainingState.Running _, TrainingState.Never _ -> {}
            case TrainingState.Ended _, TrainingState.PictureDeleted _, TrainingState.Failed _ ->
                    ended.countDown();
        }
    }

    private void over(Epoch epoch) {
        long now = System.nanoTime();
        epochs.add(new Answers.EpochTime(epoch.phase() == Phase.FINE_TUNING, (now - last) / 1e6));
        last = now;
    }
}
