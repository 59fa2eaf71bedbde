package io.classlens.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that was measured in one run, for a program.
 *
 * @param sections the rows of each, by its name
 */
record BenchReport(Machine machine, SequencedMap<String, List<?>> sections) {

    /**
     * @param cores that Java may use
     * @param java its version
     */
    record Machine(int cores, String os, String java) {

        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    System.getProperty("java.vm.version"));
        }
    }

    void write(Path file) throws IOException {
        try {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(file, this);
        } catch (JacksonException e) {
            throw new IOException("cannot write " + file + ": " + e.getOriginalMessage(), e);
        }
    }
}
