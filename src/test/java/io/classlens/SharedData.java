package io.classlens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** The test data that lies beside the project, in {@code ../shared/data}, where it is there. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../shared/data").toAbsolutePath().normalize();

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private SharedData() {}

    /**
     * A file or folder of the shared data; without the data the test that asks is left out, and a
     * line says so, once.
     *
     * @param path such as {@code reference/inputs}
     * @param test what is left out, in words
     */
    public static Path require(String path, String test) {
        Path found = FOLDER.resolve(path);
        if (!Files.exists(found)) {
            if (SAID.add(test)) {
                leaveOut("Left out, as " + found + " is not there: " + test);
            }
            Assumptions.abort(test + " needs " + found);
        }
        return found;
    }

    /** For the summary at the end of all tests, which each of them may add to. */
    private static void leaveOut(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(
                    Path.of("target/left-out.txt"),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The default backbone's folder, which the launcher brings; without it a test fails and says
     * so, once.
     */
    public static Path ownBackbones() {
        Path folder = Path.of("backbones").toAbsolutePath();
        if (!Files.isRegularFile(folder.resolve("human-3.3.6/models/centernet.json"))) {
            throw new AssertionError(
                    "the default backbone is not in " + folder + "; ./classlens test brings it");
        }
        return folder;
    }
}
