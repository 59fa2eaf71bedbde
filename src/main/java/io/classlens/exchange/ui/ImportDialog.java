package io.classlens.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.classlens.project.archive.ProjectFileException;
import java.io.IOException;
import java.io.InputStream;

/** Takes one file and says in plain words what became of it. */
public final class ImportDialog extends Dialog {

    /** What is done with the file, on the thread that receives it. */
    public interface Loading {

        /**
         * @return what to say to the person, in the language of the page: this thread has none
         */
        String load(InputStream file) throws ProjectFileException, IOException;
    }

    private final UI ui = UI.getCurrent();
    private final Paragraph answer = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Loading loading;
    private final Runnable loaded;

    /**
     * @param loaded called with the page's lock held once a file was loaded
     */
    public ImportDialog(
            String title,
            String text,
            String type,
            long mostBytes,
            Loading loading,
            Runnable loaded) {
        this.loading = loading;
        this.loaded = loaded;
        setHeaderTitle(title);
        answer.getElement().setAttribute("role", "status");
        progress.setIndeterminate(true);
        progress.setVisible(false);
        Upload upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, mostBytes));
        upload.setAcceptedFileTypes(type);
        upload.setUploadButton(new Button(getTranslation("archive.choose")));
        upload.setDropLabel(new Paragraph(getTranslation("archive.drop")));
        upload.addFileRejectedListener(_ -> answer.setText(getTranslation("archive.too-large")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        Paragraph explanation = new Paragraph(text);
        add(explanation, upload, progress, answer);
        getFooter().add(new Button(getTranslation("archive.close"), _ -> close()));
    }

    private void receive(UploadEvent event) throws IOException {
        show(true, "");
        try (InputStream in = event.getInputStream()) {
            String said = loading.load(in);
            show(false, said);
            access(loaded);
        } catch (ProjectFileException e) {
            show(false, ui.getTranslation(ui.getLocale(), reason(e.problem())));
        } catch (IOException | RuntimeException e) {
            show(false, ui.getTranslation(ui.getLocale(), "archive.failed"));
            throw e;
        }
    }

    private static String reason(ProjectFileException.Problem problem) {
        return switch (problem) {
            case NOT_A_PROJECT -> "archive.not-a-project";
            case TOO_NEW -> "archive.too-new";
            case TOO_LARGE -> "archive.too-large";
            case DAMAGED -> "archive.damaged";
        };
    }

    private void show(boolean working, String text) {
        access(
                () -> {
                    progress.setVisible(working);
                    answer.setText(text);
                });
    }

    private void access(Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException e) {
            // The page was closed; what was loaded stays loaded.
        }
    }
}
