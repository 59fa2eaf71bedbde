package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.UploadManager.FileRejectionReason;
import com.vaadin.flow.i18n.I18NProvider;
import io.classlens.picture.Refusal;
import io.classlens.ui.Notice;
import java.time.Duration;
import java.util.Optional;

/** Names the files that were no pictures for us, with the reason, in one notice for all of them. */
final class RefusedFiles {

    private final UI ui;
    private Optional<Notice> open = Optional.empty();

    RefusedFiles(UI ui) {
        this.ui = ui;
    }

    /** May be called on any thread. */
    void add(String fileName, Refusal refusal) {
        ui.access(() -> addLine(fileName, reason(refusal)));
    }

    /** May be called on any thread. */
    void addProjectFull(String fileName, int limit) {
        ui.access(() -> addLine(fileName, I18NProvider.translate("upload.project-full", limit)));
    }

    /** May be called on any thread. */
    void addLabelFull(String fileName, int limit) {
        ui.access(() -> addLine(fileName, I18NProvider.translate("upload.label-full", limit)));
    }

    /** May be called on any thread. */
    void addPaused(String fileName) {
        ui.access(() -> addLine(fileName, I18NProvider.translate("upload.paused")));
    }

    /** May be called on any thread. */
    void addLabelGone(String fileName) {
        ui.access(() -> addLine(fileName, I18NProvider.translate("upload.label-gone")));
    }

    void addByBrowser(String fileName, FileRejectionReason reason) {
        addLine(fileName, reason(reason));
    }

    private void addLine(String fileName, String reason) {
        Notice notice = open.filter(Notice::isOpened).orElseGet(this::opened);
        notice.addLine(I18NProvider.translate("upload.refused", fileName, reason));
    }

    private Notice opened() {
        Notice notice = new Notice(Duration.ofSeconds(20));
        notice.setAssertive(true);
        notice.open();
        open = Optional.of(notice);
        return notice;
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case TOO_LARGE -> I18NProvider.translate("upload.too-large");
            case UNREADABLE -> I18NProvider.translate("upload.unreadable");
            case TOO_MANY_PIXELS -> I18NProvider.translate("upload.too-many-pixels");
        };
    }

    private static String reason(FileRejectionReason reason) {
        return switch (reason) {
            case FILE_TOO_LARGE -> I18NProvider.translate("upload.too-large");
            case TOO_MANY_FILES -> I18NProvider.translate("upload.one-at-a-time");
            case INCORRECT_FILE_TYPE, UNKNOWN -> I18NProvider.translate("upload.wrong-type");
        };
    }
}
