package io.classlens.classroom.http;

import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import io.classlens.project.ProjectId;
import io.classlens.studio.LastFrame;
import io.classlens.studio.Presence;
import io.classlens.studio.ProjectAccess;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a teacher what a pupil's camera sent last, and only while the pupil is told so: a page that
 * asks for it has to have said that somebody looks.
 */
@RestController
class LastFrameController {

    private final Studios studios;
    private final ProjectAccess access;

    LastFrameController(Studios studios, ProjectAccess access) {
        this.studios = studios;
        this.access = access;
    }

    @GetMapping("/projects/{project}/last-frame.jpg")
    ResponseEntity<byte[]> lastFrame(@PathVariable UUID project) {
        ProjectId id = new ProjectId(project);
        Optional<Teacher> teacher = SignedIn.teacher();
        if (teacher.isEmpty() || !access.to(id).mayRead()) {
            return ResponseEntity.notFound().build();
        }
        return studios.ifOpen(id)
                .map(Studio::presence)
                .filter(Presence::isWatched)
                .flatMap(Presence::lastFrame)
                .map(LastFrame::jpeg)
                .map(
                        jpeg ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .cacheControl(CacheControl.noStore())
                                        .body(jpeg))
                .orElseGet(
                        () ->
                                ResponseEntity.noContent()
                                        .cacheControl(CacheControl.noStore())
                                        .build());
    }
}
