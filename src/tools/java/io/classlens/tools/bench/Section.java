package io.classlens.tools.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** One table of the benchmark. */
@FunctionalInterface
interface Section {

    /**
     * Prints each row as soon as it is known: the next one may take minutes.
     *
     * @return the rows, records of one type
     * @throws IOException if something from outside is missing; the message says what to do
     */
    List<?> measure(PrintWriter out) throws IOException, InterruptedException;
}
