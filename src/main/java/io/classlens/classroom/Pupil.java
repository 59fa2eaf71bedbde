package io.classlens.classroom;

import io.classlens.project.ProjectId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who joined a class.
 *
 * @param nickname the only thing known about a pupil
 * @param lastSeen to within {@link Pupils#SEEN_WITHIN}
 */
public record Pupil(
        UUID id,
        UUID classroom,
        String nickname,
        ProjectId project,
        Instant joined,
        Instant lastSeen) {}
