/**
 * The command {@code classlens bench}: how fast the parts are and how a whole class fares, as
 * figures side by side in one run. Begin with {@link io.classlens.web.bench.BenchCommand}; each
 * {@link io.classlens.web.bench.Section} measures the code that the page uses, {@code load} plays
 * the pupils, {@code server} is what they talk to, {@code tfjs} what it is compared with.
 */
@NullMarked
package io.classlens.web.bench;

import org.jspecify.annotations.NullMarked;
