package io.classlens.network.tfjs;

/** A weight as it was read, row-major. The arrays are not copied; whoever gets a weight owns it. */
public sealed interface Weight {

    String name();

    long[] shape();

    record Floats(String name, long[] shape, float[] values) implements Weight {}

    record Ints(String name, long[] shape, int[] values) implements Weight {}

    record Bools(String name, long[] shape, boolean[] values) implements Weight {}
}
