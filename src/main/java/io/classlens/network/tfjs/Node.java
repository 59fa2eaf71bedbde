package io.classlens.network.tfjs;

import java.util.List;

/** One step of the computation: a layer of the layers format or a node of the graph format. */
public sealed interface Node permits Layer, GraphNode {

    /** Unique in its model. */
    String name();

    /**
     * What is computed: a Keras class such as {@code Conv2D} or an operation such as {@code
     * FusedBatchNormV3}.
     */
    String type();

    List<Source> inputs();

    /** Whether this is where the network's own input enters. */
    boolean isInput();

    /** In words for messages, such as {@code layer conv1 (Conv2D)}. */
    String label();

    /**
     * Where an input comes from.
     *
     * @param output which of the node's outputs, from 0
     */
    record Source(String node, int output) {}
}
