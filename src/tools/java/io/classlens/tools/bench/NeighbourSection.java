package io.classlens.tools.bench;

import io.classlens.network.BackboneCatalog;
import java.io.PrintWriter;
import java.util.List;

/**
 * How the nearest examples grow slower with their number.
 *
 * @param examples how many, a row each
 */
record NeighbourSection(List<Integer> examples) implements Section {

    @Override
    public List<NeighbourBench.Row> measure(PrintWriter out) {
        return new NeighbourBench(new BackboneCatalog(List.of()).defaultBackbone().embeddingSize())
                .measure(examples, out);
    }
}
