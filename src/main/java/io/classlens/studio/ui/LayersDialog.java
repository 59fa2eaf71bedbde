package io.classlens.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.network.Anatomy;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.NetworkLayer;
import io.classlens.training.api.FineTuning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All layers of the backbone, from the picture to the embedding, and which of them would learn. */
final class LayersDialog extends Dialog {

    /**
     * @param fineTuning empty: all are frozen
     */
    LayersDialog(Anatomy anatomy, Optional<FineTuning> fineTuning) {
        setHeaderTitle(getTranslation("layers.title"));
        setWidth("min(60rem, 96vw)");
        Optional<FreezeBoundary> boundary = fineTuning.map(f -> anatomy.boundaryBefore(f.block()));
        Paragraph intro =
                new Paragraph(
                        getTranslation(
                                "layers.intro", anatomy.layers().size(), anatomy.parameters()));
        NativeTable table = new NativeTable();
        table.addClassName("layers");
        table.getHead().add(header());
        addRows(table.getBody(), anatomy, fineTuning, boundary);
        Div scrolling = new Div(table);
        scrolling.addClassName("layers-scroll");
        scrolling.getElement().setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("role", "region");
        scrolling.getElement().setAttribute("aria-label", getTranslation("layers.title"));
        add(intro, scrolling);
        getFooter().add(new Button(getTranslation("layers.close"), _ -> close()));
    }

    private NativeTableRow header() {
        NativeTableRow row = new NativeTableRow();
        for (String key :
                List.of(
                        "layers.name",
                        "layers.kind",
                        "layers.output",
                        "layers.parameters",
                        "layers.state")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private void addRows(
            NativeTableBody body,
            Anatomy anatomy,
            Optional<FineTuning> fineTuning,
            Optional<FreezeBoundary> boundary) {
        int common = commonPath(anatomy.layers());
        String block = "";
        int place = 0;
        for (NetworkLayer layer : anatomy.layers()) {
            boolean unfrozen = boundary.isPresent() && place >= boundary.get().firstLayer();
            if (!layer.block().equals(block) && !layer.block().isEmpty()) {
                body.add(heading(layer.block(), unfrozen));
            }
            block = layer.block();
            boolean learns =
                    unfrozen
                            && layer.trainable(
                                            fineTuning
                                                    .filter(FineTuning::normalizationLearns)
                                                    .isPresent())
                                    > 0;
            body.add(row(layer, common, learns));
            place++;
        }
    }

    private NativeTableRow heading(String block, boolean unfrozen) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(block);
        cell.getElement().setAttribute("colspan", "5").setAttribute("scope", "rowgroup");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("layers-block");
        row.getElement().getClassList().set("learns", unfrozen);
        return row;
    }

    private NativeTableRow row(NetworkLayer layer, int common, boolean learns) {
        NativeTableCell name = new NativeTableCell(layer.name().substring(common));
        name.addClassName("layers-name");
        NativeTableCell parameters =
                new NativeTableCell(
                        layer.total() == 0 ? "" : getTranslation("layers.number", layer.total()));
        parameters.addClassName("layers-number");
        NativeTableRow row =
                new NativeTableRow(
                        name,
                        new NativeTableCell(layer.kind()),
                        new NativeTableCell(
                                layer.outputShape().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" × "))),
                        parameters,
                        new NativeTableCell(
                                layer.total() == 0
                                        ? ""
                                        : getTranslation(
                                                learns ? "layers.learns" : "layers.frozen")));
        row.getElement().getClassList().set("learns", learns);
        return row;
    }

    /** Length of the path that all names begin with: it tells nothing. */
    private static int commonPath(List<NetworkLayer> layers) {
        String first = layers.getFirst().name();
        int end = first.lastIndexOf('/') + 1;
        while (end > 0) {
            String path = first.substring(0, end);
            if (layers.stream().allMatch(layer -> layer.name().startsWith(path))) {
                return end;
            }
            end = first.lastIndexOf('/', end - 2) + 1;
        }
        return 0;
    }
}
