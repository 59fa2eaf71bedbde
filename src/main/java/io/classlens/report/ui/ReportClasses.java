package io.classlens.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.classlens.report.ModelReport;
import io.classlens.training.api.ConfusionMatrix;
import java.util.List;

/** Class by class: how many examples, how many of them named right, how far to trust the name. */
final class ReportClasses extends Div {

    ReportClasses() {
        addClassName("report-scroll");
    }

    void show(ModelReport report) {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("report-classes");
        NativeTableRow head = table.getHead().addRow();
        for (String key :
                List.of("report.class", "report.examples", "report.recall", "report.precision")) {
            heading(head, getTranslation(key), "col");
        }
        ConfusionMatrix confusion = report.confusion();
        for (int c = 0; c < confusion.classes(); c++) {
            NativeTableRow row = table.getBody().addRow();
            heading(row, report.labels().get(c).name(), "row");
            row.addDataCell().setText(getTranslation("report.count", confusion.countOf(c)));
            row.addDataCell().setText(share(confusion.recall(c)));
            row.addDataCell().setText(share(confusion.precision(c)));
        }
        add(table);
    }

    private String share(double share) {
        return Double.isNaN(share) ? "–" : getTranslation("report.percent", share);
    }

    private static void heading(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
