package io.classlens.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The one file that a Chromium process plays as its camera. Chromium reads it when the camera is
 * opened, so another video can take its place while the camera is off.
 */
final class FakeCamera {

    private final Path file;

    FakeCamera() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "e2e-cameras"));
            this.file = Files.createTempFile(folder, "camera-", ".mjpeg").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** What the camera shows from when it is opened next. */
    void show(CameraVideo video) {
        try {
            // Moved into place, because a Chromium that still plays has the old file open.
            Path copy = file.resolveSibling(file.getFileName() + ".next");
            Files.copy(video.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
