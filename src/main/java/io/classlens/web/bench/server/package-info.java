/**
 * The server that {@code classlens bench} measures: the whole application in a process of its own,
 * with a class whose pupils have joined. Begin with {@link
 * io.classlens.web.bench.server.BenchServer}; {@link io.classlens.web.bench.server.ServerProcess}
 * is the side that measures. The two talk by lines of JSON over the process's input and output.
 */
@NullMarked
package io.classlens.web.bench.server;

import org.jspecify.annotations.NullMarked;
