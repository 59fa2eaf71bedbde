package io.classlens.tools.bench.tfjs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script that obeys lines of JSON, one after the other. */
public final class NodeProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final BufferedReader answers;
    private final CompletableFuture<String> complaint;
    private final String backend;

    NodeProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader();
        this.complaint = CompletableFuture.supplyAsync(this::complaint, Thread::startVirtualThread);
        this.backend = answer().path("backend").asString("");
    }

    /** What computes, in words: {@code wasm, SIMD, 1 thread}. */
    public String backend() {
        return backend;
    }

    /** Waits for the answer. */
    public JsonNode ask(Map<String, ?> order) throws IOException {
        Writer orders = process.outputWriter();
        orders.write(json.writeValueAsString(order) + "\n");
        orders.flush();
        return answer();
    }

    private JsonNode answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            process.destroyForcibly();
            throw new IOException("TensorFlow.js ended before it answered: " + complaint.join());
        }
        return json.readTree(line);
    }

    /** The line that tells most of what a script wrote when it broke. */
    private String complaint() {
        return process.errorReader()
                .lines()
                .filter(line -> line.contains("Error: "))
                .reduce("it does not say why", (_, last) -> last);
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit()
                .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        process.destroyForcibly();
    }
}
