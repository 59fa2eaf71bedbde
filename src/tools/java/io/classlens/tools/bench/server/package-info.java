/**
 * The server that {@code classlens bench} measures: the whole application in a process of its own,
 * with a class whose pupils have joined. Begin with {@link
 * io.classlens.tools.bench.server.BenchServer}; {@link
 * io.classlens.tools.bench.server.ServerProcess} is the side that measures. The two talk by lines
 * of JSON over the standard input and output of the process.
 */
@NamedInterface("server")
@NullMarked
package io.classlens.tools.bench.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
