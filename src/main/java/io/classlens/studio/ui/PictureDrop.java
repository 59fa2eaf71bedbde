package io.classlens.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import io.classlens.picture.FrameReader;
import io.classlens.ui.UploadTexts;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes pictures from files by a button or by dropping them somewhere. They are read and handed on
 * outside of the session's lock, so that a large photograph holds up nothing else on the page.
 */
final class PictureDrop {

    /** Says what becomes of one file; called on the thread that received it. */
    interface Receiver {
        void receive(String fileName, byte[] file);
    }

    private final UploadManager manager;
    private final Receiver receiver;

    /**
     * @param owner in the page as long as pictures are taken
     */
    PictureDrop(Component owner, Receiver receiver, RefusedFiles refused) {
        this.receiver = receiver;
        manager = new UploadManager(owner, this::read);
        manager.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        manager.setMaxFileSize(FrameReader.MOST_UPLOAD_BYTES);
        manager.addFileRejectedListener(
                event -> refused.addByBrowser(event.getFileName(), event.getReason()));
    }

    /** One file at a time, and the next one replaces it. */
    PictureDrop single() {
        manager.setMaxFiles(1);
        manager.addAllFinishedListener(_ -> manager.clearFileList());
        return this;
    }

    UploadButton button(String text) {
        UploadButton button = new UploadButton(text, manager);
        button.setIcon(VaadinIcon.UPLOAD_ALT.create());
        return button;
    }

    UploadDropZone zone(Component content) {
        return new UploadDropZone(content, manager);
    }

    /** Shows the files under way and those that never arrived. */
    UploadFileList progress() {
        UploadFileList list = new UploadFileList(manager);
        list.setI18n(UploadTexts.of(list));
        return list;
    }

    private void read(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            receiver.receive(event.getFileName(), in.readNBytes(FrameReader.MOST_UPLOAD_BYTES + 1));
        }
    }
}
