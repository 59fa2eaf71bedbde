package io.classlens.tools.accuracy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows rows to a person and to a program. */
final class AccuracyTable {

    private AccuracyTable() {}

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-18s %-9s %-9s %9s %9s %7s %10s %9s%n",
                "backbone",
                "resize",
                "method",
                "per class",
                "accuracy",
                "spread",
                "embedding",
                "training");
        out.flush();
    }

    /** As soon as it is known: the next one may take minutes. */
    static void print(AccuracyRow row, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-18s %-9s %-9s %9d %9.3f %7.3f %8.1f s %7.2f s%n",
                row.backbone(),
                row.resize(),
                row.method(),
                row.perClass(),
                row.accuracy(),
                row.spread(),
                row.embeddingSeconds(),
                row.trainingSeconds());
        out.flush();
    }

    /**
     * @throws UserError if the file cannot be written
     */
    static void write(List<AccuracyRow> rows, Path file) {
        try {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(file, Map.of("rows", rows));
        } catch (JacksonException e) {
            throw new UserError("cannot write " + file + ": " + e.getOriginalMessage());
        }
    }
}
