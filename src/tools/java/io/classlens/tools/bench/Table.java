package io.classlens.tools.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * Prints rows below their headings, numbers at the right.
 *
 * @param columns headings; a column is as wide as its heading, and at least {@value #LEAST_WIDTH}
 */
record Table(PrintWriter out, List<String> columns) {

    private static final int LEAST_WIDTH = 9;

    static Table begin(PrintWriter out, String title, String... columns) {
        Table table = new Table(out, List.of(columns));
        out.println();
        out.println(title);
        table.row((Object[]) columns);
        return table;
    }

    /**
     * @param cells as many as columns; decimals are shown with as many digits as matter
     */
    void row(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            int width = Math.max(LEAST_WIDTH, columns.get(i).length());
            String cell = text(cells[i]);
            line.append(
                    i == 0
                            ? String.format("%-" + width + "s", cell)
                            : String.format("  %" + width + "s", cell));
        }
        out.println(line.toString().stripTrailing());
        out.flush();
    }

    void note(String line) {
        out.println("  " + line);
        out.flush();
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double d when d.isNaN() -> "-";
            case Double d when Math.abs(d) >= 100 -> String.format(Locale.ROOT, "%.0f", d);
            case Double d when Math.abs(d) >= 10 -> String.format(Locale.ROOT, "%.1f", d);
            case Double d when Math.abs(d) >= 0.1 || d == 0 ->
                    String.format(Locale.ROOT, "%.2f", d);
            case Double d -> String.format(Locale.ROOT, "%.4f", d);
            default -> cell.toString();
        };
    }
}
