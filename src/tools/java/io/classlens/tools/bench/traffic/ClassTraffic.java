package io.classlens.tools.bench.traffic;

import io.classlens.tools.bench.server.Answers;
import io.classlens.tools.bench.server.BenchServer;
import io.classlens.tools.bench.server.ProcessUse;
import io.classlens.tools.bench.server.ServerProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The pupils of a measured server, at work. */
public final class ClassTraffic implements AutoCloseable {

    private static final int LABELS = 2;
    private static final int EXAMPLES = 10;
    private static final int EPOCHS = 50;

    private final ServerProcess server;
    private final List<byte[]> pictures;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    /**
     * @param server closed by the caller
     * @param pictures that the cameras take
     */
    public ClassTraffic(ServerProcess server, List<byte[]> pictures) throws IOException {
        this.server = server;
        this.pictures = pictures;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(SelfMadeTrust.in(Path.of(server.ready().certificate())))
                        .executor(threads)
                        .build();
    }

    /** Each pupil gets a model of two labels with ten examples each. */
    public void prepare() throws IOException, InterruptedException {
        Answers.PupilKey first = server.ready().pupils().getFirst();
        record(first, LABELS, EXAMPLES);
        server.train(first, EPOCHS);
        server.share();
    }

    /**
     * Gives the pupil who trains a large set.
     *
     * @param examples of each of the {@value BenchServer#CLASSES} labels
     */
    public void prepareTrainee(int examples) throws IOException, InterruptedException {
        record(server.ready().trainee(), BenchServer.CLASSES, examples);
    }

    private void record(Answers.PupilKey pupil, int labels, int examples)
            throws IOException, InterruptedException {
        FrameSender sender = sender(pupil);
        CameraPictures camera = new CameraPictures(1);
        for (int label = 1; label <= labels; label++) {
            for (byte[] jpeg : camera.draw(label - 1, examples)) {
                FrameResult result = sender.record(jpeg, label);
                if (!(result instanceof FrameResult.Answered)) {
                    throw new IOException("a frame could not be recorded: " + result);
                }
            }
        }
    }

    private FrameSender sender(Answers.PupilKey pupil) {
        return new FrameSender(http, server.ready().port(), pupil);
    }

    /**
     * Returns when the last answer is there.
     *
     * @param pupils as many as the server has, or fewer
     * @param framesPerSecond that each pupil's camera takes
     * @param warmUpSeconds that do not count
     */
    public TrafficResult run(
            int pupils, double framesPerSecond, double warmUpSeconds, double seconds)
            throws InterruptedException {
        MeasuredWindow window = MeasuredWindow.after(warmUpSeconds, seconds);
        List<Future<Tally>> running =
                IntStream.range(0, pupils)
                        .mapToObj(i -> pupil(i, framesPerSecond))
                        .map(pupil -> threads.submit(() -> pupil.run(window)))
                        .toList();
        sleepUntil(window.from());
        long begun = System.nanoTime();
        ProcessUse serverBefore = server.use();
        ProcessUse clientBefore = ProcessUse.of(ProcessHandle.current().pid());
        sleepUntil(window.to());
        double measured = (System.nanoTime() - begun) / 1e9;
        double serverCpu = server.use().cpuSeconds() - serverBefore.cpuSeconds();
        double clientCpu =
                ProcessUse.of(ProcessHandle.current().pid()).cpuSeconds()
                        - clientBefore.cpuSeconds();
        double correction = window.seconds() / measured;
        return TrafficResult.of(
                results(running),
                window.seconds(),
                framesPerSecond,
                serverCpu * correction,
                clientCpu * correction);
    }

    /** Lets Java compile what a class needs: so long that many pupils are at work first. */
    public void warmUp(int pupils, double framesPerSecond, double seconds)
            throws InterruptedException {
        if (seconds > 0) {
            run(pupils, framesPerSecond, 0, seconds);
        }
    }

    /** Something else that the server does meanwhile. */
    @FunctionalInterface
    public interface OtherWork {
        void run() throws IOException, InterruptedException;
    }

    /**
     * The same, while the other work begins again and again until the pupils are done. It is done
     * at least once, and what is under way is waited for: choose seconds long enough that most of
     * it happens beside the pupils.
     */
    public TrafficResult runWhile(
            int pupils,
            double framesPerSecond,
            double warmUpSeconds,
            double seconds,
            OtherWork other)
            throws IOException, InterruptedException {
        Future<TrafficResult> running =
                threads.submit(() -> run(pupils, framesPerSecond, warmUpSeconds, seconds));
        do {
            other.run();
        } while (!running.isDone());
        return result(running);
    }

    /** The same for seconds without a warm-up; the other work is done once. */
    public TrafficResult runBeside(
            int pupils, double framesPerSecond, double seconds, OtherWork other)
            throws IOException, InterruptedException {
        Future<TrafficResult> running =
                threads.submit(() -> run(pupils, framesPerSecond, 0, seconds));
        other.run();
        return result(running);
    }

    /** One example, and the answer to it. */
    public void predictOnce() throws IOException, InterruptedException {
        record(server.ready().pupils().getFirst(), 1, 1);
    }

    private static TrafficResult result(Future<TrafficResult> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulated pupils broke", e.getCause());
        }
    }

    private SimulatedPupil pupil(int place, double framesPerSecond) {
        return new SimulatedPupil(
                sender(server.ready().pupils().get(place)), pictures, framesPerSecond, place);
    }

    private static List<Tally> results(List<Future<Tally>> running) throws InterruptedException {
        List<Tally> tallies = new ArrayList<>();
        for (Future<Tally> each : running) {
            try {
                tallies.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a simulated pupil broke", e.getCause());
            }
        }
        return tallies;
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, nanos - System.nanoTime()));
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
