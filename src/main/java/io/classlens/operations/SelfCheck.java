package io.classlens.operations;

import io.classlens.inference.Embedder;
import io.classlens.network.Device;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Measures, before a lesson, what this machine can do. */
@Service
public class SelfCheck {

    /** Enough to see the prediction follow a hand. A page sends up to twice as many, with room. */
    public static final int FRAMES_A_SECOND = 5;

    /** The rest is for trainings, pages and the machine itself. */
    private static final double SHARE_FOR_FRAMES = 0.7;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final FrameReader reader;
    private final Embedder embedder;
    private final Path data;

    SelfCheck(FrameReader reader, Embedder embedder, @Value("${classlens.data:data}") Path data) {
        this.reader = reader;
        this.embedder = embedder;
        this.data = data;
    }

    public Device device() {
        return TensorFlowRuntime.start().device();
    }

    /** Bytes that can still be written where everything is kept. */
    public long freeDisk() {
        try {
            return Files.getFileStore(Files.createDirectories(data)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + data, e);
        }
    }

    /** Bytes that Java may still take for projects and pages. */
    public long freeMemory() {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - (java.totalMemory() - java.freeMemory());
    }

    /**
     * How fast frames go from JPEG to embedding, on all processors at once, for two seconds.
     *
     * @param stop asked between frames; true ends it early
     * @return frames a second, 0 if it was stopped at once
     */
    public double framesASecond(BooleanSupplier stop) {
        byte[] jpeg = drawn();
        embed(jpeg);
        int threads = Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        long end = begin + LONG_ENOUGH.toNanos();
        Callable<Integer> work =
                () -> {
                    int frames = 0;
                    while (System.nanoTime() < end && !stop.getAsBoolean()) {
                        embed(jpeg);
                        frames++;
                    }
                    return frames;
                };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            int frames = 0;
            for (Future<Integer> part :
                    IntStream.range(0, threads).mapToObj(_ -> pool.submit(work)).toList()) {
                frames += part.get();
            }
            return frames / ((System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the network cannot look at a picture", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** So many pupils at {@value #FRAMES_A_SECOND} frames a second, with room for trainings. */
    public static int pupils(double framesASecond) {
        return (int) (framesASecond * SHARE_FOR_FRAMES / FRAMES_A_SECOND);
    }

    private void embed(byte[] jpeg) {
        if (reader.frame(jpeg) instanceof FrameReading.Read(var frame)) {
            embedder.embed(frame);
        }
    }

    private static byte[] drawn() {
        BufferedImage image = new BufferedImage(Frame.SIZE, Frame.SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, Frame.SIZE, Frame.SIZE, Color.BLUE));
        pen.fillRect(0, 0, Frame.SIZE, Frame.SIZE);
        pen.setColor(Color.WHITE);
        pen.fillOval(60, 60, 100, 100);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return jpeg.toByteArray();
    }
}
