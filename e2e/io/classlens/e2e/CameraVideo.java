package io.classlens.e2e;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A video for Chromium's fake camera: Motion JPEG, which is baseline JPEGs one after another.
 * Chromium plays it at 30 frames a second and in a loop, from the start when the camera is opened.
 *
 * @param file for instance {@code target/e2e-videos/red_ball-7.mjpeg}
 */
record CameraVideo(Path file) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_A_PICTURE = 10;
    private static final Path FOLDER = Path.of("target", "e2e-videos");

    /** Twelve pictures of the thing in four seconds. */
    static CameraVideo of(Thing thing, long seed) {
        return sequence(12, seed, thing);
    }

    /**
     * One thing after the other.
     *
     * @param pictures of each thing; a third of a second each
     */
    static CameraVideo sequence(int pictures, long seed, Thing... things) {
        var drawn = new DrawnPictures(seed);
        Path file = FOLDER.resolve(name(things) + "-" + pictures + "-" + seed + ".mjpeg");
        try {
            Files.createDirectories(FOLDER);
            try (OutputStream out = Files.newOutputStream(file)) {
                for (Thing thing : things) {
                    for (int picture = 0; picture < pictures; picture++) {
                        byte[] jpeg = drawn.nextJpeg(thing, WIDTH, HEIGHT);
                        for (int frame = 0; frame < FRAMES_A_PICTURE; frame++) {
                            out.write(jpeg);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CameraVideo(file);
    }

    private static String name(Thing... things) {
        var name = new StringBuilder();
        for (Thing thing : things) {
            name.append(name.isEmpty() ? "" : "-").append(thing.name().toLowerCase());
        }
        return name.toString();
    }
}
