package io.classlens.studio.http;

import io.classlens.project.ProjectId;
import io.classlens.studio.ProjectAccess;
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
 * Shows a project's pictures to those who may look at it; to others there is no such project. No
 * browser keeps a copy: the next person at the machine is another pupil.
 */
@RestController
class ExampleController {

    private final Studios studios;
    private final ProjectAccess access;

    ExampleController(Studios studios, ProjectAccess access) {
        this.studios = studios;
        this.access = access;
    }

    @GetMapping(path = "/projects/{project}/examples/{id}.jpg")
    ResponseEntity<byte[]> picture(@PathVariable UUID project, @PathVariable int id) {
        return Optional.of(new ProjectId(project))
                .filter(known -> access.to(known).mayRead())
                .flatMap(studios::find)
                .flatMap(studio -> studio.project().picture(id))
                .map(
                        jpeg ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_JPEG)
                                        .cacheControl(CacheControl.noStore())
                                        .body(jpeg))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
