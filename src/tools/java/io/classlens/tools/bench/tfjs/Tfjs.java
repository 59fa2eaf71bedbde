package io.classlens.tools.bench.tfjs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The npm packages of TensorFlow.js, which only the benchmark needs. They are brought at the first
 * use, with the versions and hashes of {@code package-lock.json}.
 *
 * @param scripts folder of the scripts, the packages below it
 */
public record Tfjs(Path scripts) {

    /**
     * @param out where is told that something is brought
     * @throws IOException if they are not there and cannot be brought; the message is for a person
     */
    public static Tfjs in(Path scripts, PrintWriter out) throws IOException, InterruptedException {
        if (!Files.isRegularFile(scripts.resolve("package-lock.json"))) {
            throw new IOException("no scripts in " + scripts.toAbsolutePath());
        }
        // npm writes this file last.
        if (!Files.isRegularFile(scripts.resolve("node_modules/.package-lock.json"))) {
            out.println("bringing TensorFlow.js ...");
            out.flush();
            bring(scripts);
        }
        return new Tfjs(scripts);
    }

    private static void bring(Path scripts) throws IOException, InterruptedException {
        Process npm;
        try {
            npm =
                    new ProcessBuilder(
                                    "npm",
                                    "ci",
                                    "--ignore-scripts",
                                    "--no-audit",
                                    "--no-fund",
                                    "--loglevel=error")
                            .directory(scripts.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new IOException("Node.js with npm is not on PATH", e);
        }
        AtomicReference<String> code = new AtomicReference<>("no reason given");
        npm.inputReader()
                .lines()
                .filter(line -> line.matches("npm (error|ERR!) code .*"))
                .findFirst()
                .ifPresent(line -> code.set(line.replaceFirst(".* code ", "")));
        npm.inputReader().lines().forEach(_ -> {});
        if (npm.waitFor() != 0) {
            throw new IOException(
                    "npm could not bring it (%s): is this machine connected?"
                            .formatted(code.get()));
        }
    }

    /**
     * Starts a script; it is ready when this returns. The caller closes it.
     *
     * @param script without its ending
     * @throws IOException if it does not begin
     */
    public NodeProcess start(String script, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script + ".js"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new NodeProcess(new ProcessBuilder(command).directory(scripts.toFile()).start());
    }
}
