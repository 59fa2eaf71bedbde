package io.classlens.tools.bench;

/**
 * @param ms for one, the middle of many
 */
record PartRow(String part, double ms) {}
