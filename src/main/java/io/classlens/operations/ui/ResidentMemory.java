package io.classlens.operations.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** How much of the machine's memory this process has: Java's and TensorFlow's. */
final class ResidentMemory {

    /** Where Linux tells it (proc(5)): {@code VmRSS: 812345 kB}. */
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /** Empty where the system does not tell. */
    static OptionalLong bytes() {
        try {
            return bytes(Files.readAllLines(STATUS));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong bytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(kilobytes -> !kilobytes.isEmpty())
                .mapToLong(kilobytes -> 1024 * Long.parseLong(kilobytes))
                .findFirst();
    }
}
