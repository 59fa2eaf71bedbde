package io.classlens.network;

import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.RunOptions;

/**
 * Opens sessions that compute with threads of their own, so that a training does not queue for the
 * same threads as the predictions of others ({@link TensorFlowRuntime} asks TensorFlow for that).
 * The threads are made with the session and inherit the priority of whoever opens it.
 */
public final class Sessions {

    /**
     * Runs a graph's operations one after another on the thread that asks (the pool −1, {@code
     * tensorflow/core/protobuf/config.proto}), which only shares out what is inside of one.
     */
    public static final RunOptions ON_CALLERS_THREAD =
            RunOptions.newBuilder().setInterOpThreadPool(-1).build();

    private Sessions() {}

    /** With a thread for each processor. */
    public static Session wide(Graph graph) {
        return open(graph, Runtime.getRuntime().availableProcessors());
    }

    /** With one thread: for small graphs, many of which run at once. */
    public static Session narrow(Graph graph) {
        return open(graph, 1);
    }

    private static Session open(Graph graph, int threads) {
        return new Session(
                graph, ConfigProto.newBuilder().setIntraOpParallelismThreads(threads).build());
    }
}
