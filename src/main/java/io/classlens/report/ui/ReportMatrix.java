package io.classlens.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.classlens.project.Label;
import io.classlens.report.ModelReport;
import io.classlens.training.api.ConfusionMatrix;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The confusion matrix: a row for what it is, a column for what the network said. A cell that holds
 * pictures is a button that shows them.
 */
final class ReportMatrix extends Div {

    /** Places of two classes. */
    record Cell(int truth, int said) {}

    private final Consumer<Cell> chosen;

    ReportMatrix(Consumer<Cell> chosen) {
        this.chosen = chosen;
        addClassName("report-scroll");
    }

    void show(ModelReport report) {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("confusion");
        table.setCaptionText(getTranslation("report.axes"));
        NativeTableRow head = table.getHead().addRow();
        heading(head, getTranslation("report.is"), "col");
        report.labels().forEach(label -> heading(head, label.name(), "col"));
        ConfusionMatrix confusion = report.confusion();
        for (int truth = 0; truth < confusion.classes(); truth++) {
            NativeTableRow row = table.getBody().addRow();
            heading(row, report.labels().get(truth).name(), "row");
            for (int said = 0; said < confusion.classes(); said++) {
                fill(row.addDataCell(), report, confusion, new Cell(truth, said));
            }
        }
        add(table);
    }

    private void fill(
            NativeTableCell cell, ModelReport report, ConfusionMatrix confusion, Cell place) {
        int count = confusion.count(place.truth(), place.said());
        boolean isRight = place.truth() == place.said();
        cell.addClassName(isRight ? "right" : "wrong");
        // The share of its row, which the colour shows.
        double share = (double) count / Math.max(1, confusion.countOf(place.truth()));
        cell.getStyle().set("--share", String.format(Locale.ROOT, "%.2f", share));
        if (count == 0) {
            cell.setText("0");
            return;
        }
        NativeButton button = new NativeButton(getTranslation("report.count", count));
        Label truth = report.labels().get(place.truth());
        Label said = report.labels().get(place.said());
        button.setAriaLabel(
                isRight
                        ? getTranslation("report.cell-right", truth.name(), count)
                        : getTranslation("report.cell-wrong", truth.name(), said.name(), count));
        button.addClickListener(_ -> chosen.accept(place));
        cell.add(button);
    }

    private static void heading(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
