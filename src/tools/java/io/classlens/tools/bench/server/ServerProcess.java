package io.classlens.tools.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A {@link BenchServer} in its own process, with a data folder that goes with it. */
public final class ServerProcess implements AutoCloseable {

    private static final String LOG = "server.log";
    private static final int SECONDS_TO_END = 20;

    private final JsonMapper json = new JsonMapper();
    private final Path folder;
    private final Process process;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private final Answers.Ready ready;

    private ServerProcess(Path folder, Process process) throws IOException, InterruptedException {
        this.folder = folder;
        this.process = process;
        Thread.ofPlatform().daemon().name("bench-server-output").start(this::read);
        try {
            ready = answer(Answers.Ready.class);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly().onExit().join();
            FileSystemUtils.deleteRecursively(folder);
            throw e;
        }
    }

    /**
     * Returns when the class is there.
     *
     * @param jar the packaged application
     * @param backbones folders, as the application's setting has them
     * @param pupils 1 to 200
     * @throws IOException if the server does not start; the message has the end of its log
     */
    public static ServerProcess start(Path jar, List<Path> backbones, int pupils)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("classlens-bench");
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "bench-server"));
        command.add("--pupils=" + pupils);
        command.add("--server.address=127.0.0.1");
        command.add("--server.port=0");
        command.add("--classlens.http-port=-1");
        command.add("--management.server.port=0");
        command.add("--classlens.data=" + folder.resolve("data"));
        command.add("--classlens.backbones=" + joined(backbones));
        return new ServerProcess(
                folder, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static String joined(List<Path> backbones) {
        return String.join(
                ",", backbones.stream().map(path -> path.toAbsolutePath().toString()).toList());
    }

    public Answers.Ready ready() {
        return ready;
    }

    public ProcessUse use() {
        return ProcessUse.of(process.pid());
    }

    /** Gives each pupil the examples and the model of the first. */
    public Answers.Shared share() throws IOException, InterruptedException {
        return ask("share", Answers.Shared.class);
    }

    public Answers.Memory memory() throws IOException, InterruptedException {
        return ask("memory", Answers.Memory.class);
    }

    /** Trains a pupil's head; returns when its model answers. */
    public Answers.Trained train(Answers.PupilKey pupil, int epochs)
            throws IOException, InterruptedException {
        return ask("train %s %d".formatted(pupil.project(), epochs), Answers.Trained.class);
    }

    /** Trains the head, then lets the usual blocks learn too, for so many epochs. */
    public Answers.Trained fineTune(Answers.PupilKey pupil, int epochs)
            throws IOException, InterruptedException {
        return ask("finetune %s %d".formatted(pupil.project(), epochs), Answers.Trained.class);
    }

    private synchronized <T> T ask(String order, Class<T> answer)
            throws IOException, InterruptedException {
        Writer orders = process.outputWriter();
        orders.write(order + "\n");
        orders.flush();
        return answer(answer);
    }

    private <T> T answer(Class<T> type) throws IOException, InterruptedException {
        String line = answers.take().orElseThrow(() -> new IOException(howItEnded()));
        return json.readValue(line, type);
    }

    private String howItEnded() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(LOG));
            return "the server that was to be measured ended:\n"
                    + String.join(
                            "\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "the server that was to be measured ended";
        }
    }

    /** What is not for us goes to the log, as the application's own lines do. */
    private void read() {
        try (BufferedReader output = process.inputReader();
                Writer log = Files.newBufferedWriter(folder.resolve(LOG))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("{")) {
                    answers.add(Optional.of(line));
                } else {
                    log.write(line + System.lineSeparator());
                    log.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            answers.add(Optional.empty());
        }
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit()
                .orTimeout(SECONDS_TO_END, TimeUnit.SECONDS)
                .exceptionally(_ -> null)
                .join();
        process.destroyForcibly();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(folder);
    }
}
