package io.classlens.project.archive;

import io.classlens.project.archive.ProjectFileException.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The entries of a zip, one after another, as somebody else may have made it. Bytes are counted as
 * they come out, so that neither a bomb nor a header that lies can fill the memory; nothing is ever
 * written under the name that an entry has.
 */
public final class ZipEntries implements AutoCloseable {

    private final ZipInputStream zip;
    private final int mostEntries;
    private final Set<String> seen = new HashSet<>();
    private long left;

    /**
     * @param in closed with this
     * @param mostBytes of all entries together, uncompressed
     */
    public ZipEntries(InputStream in, int mostEntries, long mostBytes) {
        this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        this.mostEntries = mostEntries;
        this.left = mostBytes;
    }

    /**
     * Goes to the next entry.
     *
     * @return its name, empty after the last
     */
    public Optional<String> next() throws ProjectFileException, IOException {
        ZipEntry entry;
        try {
            entry = zip.getNextEntry();
        } catch (ZipException | IllegalArgumentException e) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "not a zip", e);
        }
        if (entry == null) {
            if (seen.isEmpty()) {
                throw new ProjectFileException(Problem.NOT_A_PROJECT, "not a zip, or empty");
            }
            return Optional.empty();
        }
        if (seen.size() >= mostEntries) {
            throw new ProjectFileException(Problem.TOO_LARGE, "too many entries");
        }
        if (!seen.add(entry.getName())) {
            throw new ProjectFileException(Problem.DAMAGED, "an entry twice");
        }
        return Optional.of(entry.getName());
    }

    /** All of the present entry. */
    public byte[] read(int most) throws ProjectFileException, IOException {
        int limit = (int) Math.min(most, left);
        try {
            byte[] bytes = zip.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new ProjectFileException(Problem.TOO_LARGE, "an entry is too large");
            }
            left -= bytes.length;
            return bytes;
        } catch (ZipException e) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "a broken zip", e);
        } catch (EOFException e) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "cut off", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
