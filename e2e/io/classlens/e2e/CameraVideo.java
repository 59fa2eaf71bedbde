package io.classlens.e2e;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;

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
    private static final int FRAME_SIDE = 224;
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

    /**
     * A frame of each of the video's pictures as a page sends it: the square in the middle, 224
     * pixels a side. Of a real video, three frames a second.
     */
    List<byte[]> frames() {
        byte[] video = read(file);
        List<byte[]> frames = new ArrayList<>();
        int frame = 0;
        for (int start = 0; start < video.length; ) {
            int end = nextStart(video, start + 2);
            if (frame++ % FRAMES_A_PICTURE == 0) {
                frames.add(square(Arrays.copyOfRange(video, start, end)));
            }
            start = end;
        }
        return frames;
    }

    /** Where the next JPEG begins: two bytes that occur nowhere within one without a thumbnail. */
    private static int nextStart(byte[] video, int from) {
        int at = from;
        while (at + 1 < video.length
                && !((video[at] & 0xff) == 0xff && (video[at + 1] & 0xff) == 0xd8)) {
            at++;
        }
        return at + 1 < video.length ? at : video.length;
    }

    private static byte[] square(byte[] jpeg) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            int side = Math.min(picture.getWidth(), picture.getHeight());
            return DrawnPictures.jpeg(
                    Thumbnails.of(picture)
                            .sourceRegion(Positions.CENTER, side, side)
                            .size(FRAME_SIDE, FRAME_SIDE)
                            .asBufferedImage(),
                    0.85f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Thing... things) {
        var name = new StringBuilder();
        for (Thing thing : things) {
            name.append(name.isEmpty() ? "" : "-").append(thing.name().toLowerCase());
        }
        return name.toString();
    }
}
