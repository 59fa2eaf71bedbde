package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.project.ProjectId;
import io.classlens.project.Projects;
import jakarta.annotation.PreDestroy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a change of the backbone, lets the new one see all kept pictures again, in the background.
 * It is done again from where it was when the server stops meanwhile; the page counts down by
 * {@link StudioExamples#outdated}.
 */
@Component
class Reembedding {

    private static final Logger log = LoggerFactory.getLogger(Reembedding.class);

    private final Projects projects;
    private final Studios studios;
    private final Embedder embedder;
    private volatile boolean stopped;

    Reembedding(Projects projects, Studios studios, Embedder embedder) {
        this.projects = projects;
        this.studios = studios;
        this.embedder = embedder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        List<ProjectId> outdated = projects.withEmbeddingsNotOf(embedder.backbone().id());
        if (!outdated.isEmpty()) {
            Thread thread = new Thread(() -> embedAnew(outdated), "re-embedding");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    void embedAnew(List<ProjectId> outdated) {
        log.info(
                "The backbone changed: the pictures of {} projects are seen anew", outdated.size());
        int done = 0;
        for (ProjectId id : outdated) {
            try {
                embedAnew(studios.open(id));
            } catch (RuntimeException e) {
                // Erased meanwhile, most likely; the others have a right to theirs.
                log.warn("A project could not be seen anew: {}", e.getMessage());
            }
            if (stopped) {
                return;
            }
            log.info("{} of {} projects seen anew", ++done, outdated.size());
        }
    }

    private void embedAnew(Studio studio) {
        for (int example : studio.examples().idsOfOutdated()) {
            if (stopped) {
                return;
            }
            studio.examples().embedAnew(example);
        }
    }
}
