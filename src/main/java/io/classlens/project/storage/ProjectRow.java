package io.classlens.project.storage;

import io.classlens.project.ProjectLimits;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("project")
record ProjectRow(
        @Id UUID id,
        int mostLabels,
        int mostExamplesPerLabel,
        int mostExamples,
        boolean keepsPictures,
        int lastLabel,
        int lastExample,
        @Nullable String lockedSettings,
        Instant created,
        @Nullable Integer liveModel,
        int lastRun,
        double threshold) {

    static ProjectRow created(UUID id, ProjectLimits limits, boolean keepsPictures, Instant now) {
        return new ProjectRow(
                id,
                limits.labels(),
                limits.examplesPerLabel(),
                limits.examples(),
                keepsPictures,
                0,
                0,
                null,
                now,
                null,
                0,
                0);
    }

    ProjectLimits limits() {
        return new ProjectLimits(mostLabels, mostExamplesPerLabel, mostExamples);
    }
}
