package io.classlens.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the pictures of the session's own project. No browser keeps a copy: the next person at the
 * machine is another pupil.
 */
@RestController
class ExampleController {

    @GetMapping(path = "/examples/{id}.jpg")
    ResponseEntity<byte[]> picture(HttpServletRequest request, @PathVariable int id) {
        return OpenStudio.of(request)
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
