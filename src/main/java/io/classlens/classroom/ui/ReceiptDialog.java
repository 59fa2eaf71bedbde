package io.classlens.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.classlens.classroom.Receipt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** Says what was erased for good; it can be kept as a small text file. */
public final class ReceiptDialog extends Dialog {

    public ReceiptDialog(Receipt receipt) {
        setHeaderTitle(getTranslation("teacher.receipt-title"));
        List<String> lines = lines(receipt);
        Div text = new Div();
        text.addClassName("receipt");
        lines.forEach(line -> text.add(new Paragraph(line)));
        add(text);
        byte[] file = String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
        Anchor save =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                _ ->
                                        new DownloadResponse(
                                                new ByteArrayInputStream(file),
                                                "classlens-receipt.txt",
                                                "text/plain; charset=utf-8",
                                                file.length)),
                        "");
        save.add(new Button(getTranslation("teacher.receipt-save")));
        Button close = new Button(getTranslation("teacher.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(save, close);
    }

    private List<String> lines(Receipt receipt) {
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .withZone(ZoneId.systemDefault())
                        .format(receipt.erased());
        return List.of(
                getTranslation("teacher.receipt-what", receipt.what(), when),
                getTranslation(
                        "teacher.receipt-count",
                        receipt.pupils(),
                        receipt.pictures(),
                        receipt.models()),
                getTranslation("teacher.receipt-key"),
                getTranslation("teacher.receipt-backup"));
    }
}
