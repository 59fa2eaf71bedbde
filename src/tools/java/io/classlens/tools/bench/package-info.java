/**
 * The command {@code classlens bench}: the speed of the parts and of a whole class at work, as
 * figures side by side in one run. Begin with {@link io.classlens.tools.bench.BenchCommand}; each
 * {@code Section} measures the code that the page uses, {@code traffic} simulates the pupils,
 * {@code server} is what they talk to, {@code tfjs} what it is compared with.
 */
@NamedInterface("bench")
@NullMarked
package io.classlens.tools.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
