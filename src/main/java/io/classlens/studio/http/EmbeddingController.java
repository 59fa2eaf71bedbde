package io.classlens.studio.http;

import io.classlens.inference.Sketcher;
import io.classlens.project.ProjectId;
import io.classlens.studio.Access;
import io.classlens.studio.LiveEmbedding;
import io.classlens.studio.ProjectAccess;
import io.classlens.studio.Studios;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells those who may look at a project how its examples lie to each other, as {@link
 * PackedEmbeddings}; to others there is no such project.
 */
@RestController
class EmbeddingController {

    /** What the camera saw longer ago is not live any more. */
    private static final Duration LIVE = Duration.ofSeconds(3);

    private final Studios studios;
    private final ProjectAccess access;
    private final Clock clock;

    /** By the size of the embeddings: one, unless the backbone changes. */
    private final Map<Integer, Sketcher> sketchers = new ConcurrentHashMap<>();

    EmbeddingController(Studios studios, ProjectAccess access, Clock clock) {
        this.studios = studios;
        this.access = access;
        this.clock = clock;
    }

    /**
     * All examples that the present backbone has seen.
     *
     * @param after sketches are sent of the examples with larger ids
     */
    @GetMapping(path = "/projects/{project}/embeddings")
    ResponseEntity<byte[]> examples(
            @PathVariable UUID project, @RequestParam(defaultValue = "0") int after) {
        return Optional.of(new ProjectId(project))
                .filter(known -> access.to(known).mayRead())
                .flatMap(studios::find)
                .map(studio -> studio.examples().current())
                .map(examples -> answer(PackedEmbeddings.pack(examples, after, this::sketch)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What the camera sees now, for the person before it alone; no content while it is off. */
    @GetMapping(path = "/projects/{project}/embeddings/live")
    ResponseEntity<byte[]> live(@PathVariable UUID project) {
        return Optional.of(new ProjectId(project))
                .filter(known -> access.to(known) == Access.WRITE)
                .flatMap(studios::find)
                .map(
                        studio ->
                                studio.liveEmbedding()
                                        .filter(this::isLive)
                                        .map(live -> sketch(live.values()))
                                        .map(sketch -> answer(PackedEmbeddings.pack(sketch)))
                                        .orElseGet(() -> ResponseEntity.noContent().build()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private boolean isLive(LiveEmbedding embedding) {
        return embedding.at().isAfter(clock.instant().minus(LIVE));
    }

    private byte[] sketch(float[] embedding) {
        return sketchers.computeIfAbsent(embedding.length, Sketcher::new).sketch(embedding);
    }

    private static ResponseEntity<byte[]> answer(byte[] packed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(packed);
    }
}
