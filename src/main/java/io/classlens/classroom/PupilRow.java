package io.classlens.classroom;

import io.classlens.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param nickname sealed with the project's key
 * @param tokenHash null while no device is known
 * @param rescueHash null until rescue words are made
 */
@Table("pupil")
record PupilRow(
        @Id UUID id,
        UUID classroom,
        byte[] nickname,
        UUID project,
        Instant joined,
        Instant lastSeen,
        @Nullable String tokenHash,
        @Nullable String rescueHash) {

    ProjectId projectId() {
        return new ProjectId(project);
    }
}
