package io.classlens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadFileListI18N;

/** The words of Vaadin's list of uploads, from our bundle. */
public final class UploadTexts {

    private UploadTexts() {}

    public static UploadFileListI18N of(Component asking) {
        return new UploadFileListI18N()
                .setFile(
                        new UploadFileListI18N.File()
                                .setRetry(asking.getTranslation("upload.retry"))
                                .setStart(asking.getTranslation("upload.start"))
                                .setRemove(asking.getTranslation("upload.remove")))
                .setError(
                        new UploadFileListI18N.Error()
                                .setTooManyFiles(asking.getTranslation("upload.one-at-a-time"))
                                .setFileIsTooBig(asking.getTranslation("upload.too-large"))
                                .setIncorrectFileType(asking.getTranslation("upload.wrong-type")))
                .setUploading(
                        new UploadFileListI18N.Uploading()
                                .setStatus(
                                        new UploadFileListI18N.Uploading.Status()
                                                .setConnecting(
                                                        asking.getTranslation("upload.connecting"))
                                                .setStalled(asking.getTranslation("upload.stalled"))
                                                .setProcessing(
                                                        asking.getTranslation("upload.processing"))
                                                .setHeld(asking.getTranslation("upload.queued")))
                                .setRemainingTime(
                                        new UploadFileListI18N.Uploading.RemainingTime()
                                                .setPrefix(
                                                        asking.getTranslation("upload.time-left"))
                                                .setUnknown(
                                                        asking.getTranslation(
                                                                "upload.time-unknown")))
                                .setError(
                                        new UploadFileListI18N.Uploading.UploadError()
                                                .setServerUnavailable(
                                                        asking.getTranslation("upload.no-server"))
                                                .setUnexpectedServerError(
                                                        asking.getTranslation("upload.failed"))
                                                .setForbidden(
                                                        asking.getTranslation("upload.failed"))));
    }
}
