package io.classlens.network;

/**
 * What TensorFlow computes on.
 *
 * @param name in words, such as "CPU, 2 cores" or "GPU NVIDIA H200"
 */
public record Device(Kind kind, String name) {

    public enum Kind {
        CPU,
        GPU
    }
}
