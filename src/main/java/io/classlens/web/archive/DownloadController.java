package io.classlens.web.archive;

import io.classlens.classroom.ClassArchive;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.project.Project;
import io.classlens.project.ProjectFile;
import io.classlens.project.ProjectId;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.web.access.ProjectAccess;
import io.classlens.web.access.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out a project to who may read it, and a class to its teacher. */
@RestController
class DownloadController {

    private final Studios studios;
    private final ProjectAccess access;
    private final Classrooms classrooms;
    private final ClassArchive archive;

    DownloadController(
            Studios studios, ProjectAccess access, Classrooms classrooms, ClassArchive archive) {
        this.studios = studios;
        this.access = access;
        this.classrooms = classrooms;
        this.archive = archive;
    }

    @GetMapping("/projects/{project}/project.classlens")
    ResponseEntity<StreamingResponseBody> project(@PathVariable UUID project) {
        return Optional.of(new ProjectId(project))
                .filter(id -> access.to(id).mayRead())
                .flatMap(studios::find)
                .map(Studio::project)
                .map(p -> file("project.classlens", out -> ProjectFile.write(p, out)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/teacher/class/{id}/class.zip")
    ResponseEntity<StreamingResponseBody> classroom(@PathVariable UUID id) {
        return classrooms
                .find(id)
                .filter(this::isOwn)
                .map(own -> file("class.zip", out -> archive.write(own, this::opened, out)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private boolean isOwn(Classroom classroom) {
        return SignedIn.teacher().filter(t -> t.id().equals(classroom.teacher())).isPresent();
    }

    private Project opened(ProjectId id) {
        return studios.open(id).project();
    }

    private static ResponseEntity<StreamingResponseBody> file(
            String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .headers(
                        headers ->
                                headers.setContentDisposition(
                                        ContentDisposition.attachment().filename(name).build()))
                .body(body);
    }
}
