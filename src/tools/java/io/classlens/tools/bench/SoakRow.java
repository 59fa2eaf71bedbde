package io.classlens.tools.bench;

import io.classlens.tools.bench.traffic.TrafficResult;

/**
 * One part of a long load.
 *
 * @param minute at its end, from the beginning
 * @param residentMiB of the server's process
 * @param heapMiB of Java's objects when unused ones are collected
 * @param otherMiB what is neither heap in use nor classes: TensorFlow's memory, threads, and heap
 *     that Java keeps for later
 */
record SoakRow(
        double minute, TrafficResult load, double residentMiB, double heapMiB, double otherMiB) {}
