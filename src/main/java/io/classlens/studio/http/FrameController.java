package io.classlens.studio.http;

import io.classlens.picture.FrameReader;
import io.classlens.picture.Refusal;
import io.classlens.project.AddResult;
import io.classlens.project.Example;
import io.classlens.project.ProjectId;
import io.classlens.studio.FrameReply;
import io.classlens.studio.ProjectAccess;
import io.classlens.studio.Recording;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes one frame a request and answers with what the project's model says about it. */
@RestController
class FrameController {

    private final Studios studios;
    private final ProjectAccess access;
    private final MessageSource texts;

    FrameController(Studios studios, ProjectAccess access, MessageSource texts) {
        this.studios = studios;
        this.access = access;
        this.texts = texts;
    }

    /**
     * @param label id of the label that the frame is to be kept for
     * @param burst of the hold of the button; a frame without one is a burst of its own
     */
    @PostMapping(path = "/projects/{project}/frames", consumes = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<?> answer(
            HttpServletRequest request,
            Locale locale,
            @PathVariable UUID project,
            @RequestParam @Nullable Integer label,
            @RequestParam @Nullable UUID burst)
            throws IOException {
        ProjectId known = new ProjectId(project);
        switch (access.to(known)) {
            case NONE, READ -> {
                return refusal(HttpStatus.NOT_FOUND, "no-project", locale);
            }
            case PAUSED -> {
                return refusal(HttpStatus.CONFLICT, "paused", locale);
            }
            case WRITE -> {}
        }
        Optional<Studio> studio = studios.find(known);
        if (studio.isEmpty()) {
            return refusal(HttpStatus.NOT_FOUND, "no-project", locale);
        }
        if (request.getContentLengthLong() > FrameReader.MOST_FRAME_BYTES) {
            return refusal(Refusal.TOO_LARGE, locale);
        }
        // One byte more than allowed tells a body that is too large without reading the rest of it.
        byte[] jpeg = request.getInputStream().readNBytes(FrameReader.MOST_FRAME_BYTES + 1);
        Optional<Recording> recording =
                Optional.ofNullable(label)
                        .map(
                                id ->
                                        new Recording(
                                                id,
                                                Optional.ofNullable(burst)
                                                        .orElseGet(UUID::randomUUID),
                                                Example.Source.CAMERA));
        return switch (studio.get().frame(jpeg, recording)) {
            case FrameReply.Refused(var refusal) -> refusal(refusal, locale);
            case FrameReply.Dropped dropped -> dropped(dropped, locale);
            case FrameReply.Answered answered -> answer(answered, locale);
        };
    }

    private ResponseEntity<?> answer(FrameReply.Answered answered, Locale locale) {
        return switch (answered.addition().orElse(null)) {
            case AddResult.LabelGone _ -> refusal(HttpStatus.CONFLICT, "label-gone", locale);
            case AddResult.LabelFull(int limit) ->
                    refusal(HttpStatus.CONFLICT, "label-full", locale, limit);
            case AddResult.ProjectFull(int limit) ->
                    refusal(HttpStatus.CONFLICT, "project-full", locale, limit);
            case AddResult.Added(var example) -> answer(answered, Optional.of(example));
            case null -> answer(answered, Optional.empty());
        };
    }

    private ResponseEntity<FrameAnswer> answer(
            FrameReply.Answered answered, Optional<Example> recorded) {
        return ResponseEntity.ok(
                FrameAnswer.of(answered.prediction(), recorded, answered.interval()));
    }

    private ResponseEntity<FrameError> dropped(FrameReply.Dropped dropped, Locale locale) {
        return switch (dropped.reason()) {
            case ONE_AT_A_TIME ->
                    refusal(
                            HttpStatus.TOO_MANY_REQUESTS,
                            dropped.interval(),
                            "one-at-a-time",
                            locale);
            case TOO_BUSY ->
                    refusal(HttpStatus.SERVICE_UNAVAILABLE, dropped.interval(), "too-busy", locale);
        };
    }

    private ResponseEntity<FrameError> refusal(Refusal refusal, Locale locale) {
        return switch (refusal) {
            case TOO_LARGE -> refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", locale);
            case UNREADABLE -> refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable", locale);
            case TOO_MANY_PIXELS ->
                    refusal(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-pixels", locale);
        };
    }

    private ResponseEntity<FrameError> refusal(
            HttpStatus status, String error, Locale locale, Object... parameters) {
        return refusal(status, Duration.ZERO, error, locale, parameters);
    }

    private ResponseEntity<FrameError> refusal(
            HttpStatus status,
            Duration interval,
            String error,
            Locale locale,
            Object... parameters) {
        return ResponseEntity.status(status)
                .body(
                        new FrameError(
                                error,
                                texts.getMessage("frame." + error, parameters, locale),
                                interval.toMillis()));
    }
}
