package io.classlens.tools.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has taken of the machine so far, as Linux counts it.
 *
 * @param cpuSeconds of all its threads, in user and kernel mode
 * @param residentMiB of physical memory that it holds now
 */
public record ProcessUse(double cpuSeconds, double residentMiB) {

    /** Linux counts in these on every machine that Java runs on (proc(5), sysconf(_SC_CLK_TCK)). */
    private static final double TICKS_PER_SECOND = 100;

    /** Not a number where there is no {@code /proc}. */
    public static final ProcessUse UNKNOWN = new ProcessUse(Double.NaN, Double.NaN);

    public static ProcessUse of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        try {
            return parsed(
                    Files.readString(folder.resolve("stat")),
                    Files.readString(folder.resolve("status")));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /**
     * @param stat see proc_pid_stat(5)
     * @param status see proc_pid_status(5)
     */
    static ProcessUse parsed(String stat, String status) {
        // The second field is the command's name in parentheses, and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        double kib =
                status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
        return new ProcessUse(ticks / TICKS_PER_SECOND, kib / 1024);
    }
}
