package io.classlens.exchange.http;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.SignedIn;
import io.classlens.exchange.ClassArchive;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.archive.ProjectFile;
import io.classlens.studio.ProjectAccess;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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
    void project(@PathVariable UUID project, HttpServletResponse response) throws IOException {
        Optional<Project> readable =
                Optional.of(new ProjectId(project))
                        .filter(id -> access.to(id).mayRead())
                        .flatMap(studios::find)
                        .map(Studio::project);
        if (readable.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            ProjectFile.write(readable.get(), file("project.classlens", response));
        }
    }

    @GetMapping("/teacher/class/{id}/class.zip")
    void classroom(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Optional<Classroom> own = classrooms.find(id).filter(this::isOwn);
        if (own.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            archive.write(own.get(), this::read, file("class.zip", response));
        }
    }

    private boolean isOwn(Classroom classroom) {
        return SignedIn.teacher().filter(t -> t.id().equals(classroom.teacher())).isPresent();
    }

    private void read(ProjectId id, ClassArchive.Reader reader) throws IOException {
        studios.<Boolean, IOException>look(
                id,
                project -> {
                    reader.read(project);
                    return true;
                });
    }

    /** Written as it is read, on the request's own virtual thread. */
    private static OutputStream file(String name, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
