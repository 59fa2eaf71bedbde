package io.classlens.tools.bench;

import io.classlens.tools.bench.traffic.TrafficResult;

/**
 * A class at work.
 *
 * @param residentMiB of the server's process
 * @param heapMiB that Java's objects take when unused ones are collected
 * @param heapMiBAPupil of it, compared with a class where nobody has done anything yet
 */
record ClassRow(TrafficResult load, double residentMiB, double heapMiB, double heapMiBAPupil) {}
