package io.classlens.project.storage;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.classlens.project.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One AES key of 256 bits for each project, a file each. They lie beside the database and never in
 * it: old pages and logs of a database keep what was deleted, a file of 32 bytes is overwritten and
 * gone.
 */
final class ProjectKeys {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<ProjectId, SecretKey> known = new ConcurrentHashMap<>();
    private final Path folder;

    /**
     * @throws IOException if the folder can neither be found nor made
     */
    ProjectKeys(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The key is on the disk when this returns. */
    void create(ProjectId project) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        write(fileOf(project), key, CREATE_NEW, WRITE);
        forceFolder();
        known.put(project, new SecretKeySpec(key, "AES"));
    }

    /**
     * @throws IllegalArgumentException if there is no such project
     */
    SecretKey of(ProjectId project) {
        return known.computeIfAbsent(project, this::read);
    }

    boolean has(ProjectId project) {
        return Files.exists(fileOf(project));
    }

    /** Overwrites the key, then deletes its file. Does nothing if it is gone. */
    void destroy(ProjectId project) {
        // Within the map's own lock: nobody reads the file back into it meanwhile.
        known.compute(
                project,
                (_, _) -> {
                    overwrite(fileOf(project));
                    return null;
                });
    }

    private void overwrite(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        byte[] noise = new byte[KEY_BYTES];
        random.nextBytes(noise);
        write(file, noise, WRITE);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
        forceFolder();
    }

    private SecretKey read(ProjectId project) {
        try {
            return new SecretKeySpec(Files.readAllBytes(fileOf(project)), "AES");
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no project " + project.value(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fileOf(project), e);
        }
    }

    private Path fileOf(ProjectId project) {
        return folder.resolve(project.value() + ".key");
    }

    private static void write(Path file, byte[] bytes, OpenOption... options) {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The entry of a new file in its folder has to reach the disk as well; Windows has no way. */
    private void forceFolder() {
        if (!isPosix()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder, e);
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
