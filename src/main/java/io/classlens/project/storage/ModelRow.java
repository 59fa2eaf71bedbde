package io.classlens.project.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A run; its weights, if any came of it, are a {@link HeadRow}.
 *
 * @param labels ids with commas between
 * @param validation ids with commas between
 * @param history JSON
 * @param tookMs milliseconds
 * @param splitByLabel JSON
 * @param fineTuning JSON
 */
@Table("trained_model")
record ModelRow(
        @Id @Embedded.Empty RowKey key,
        String labels,
        String backbone,
        long fingerprint,
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        long seed,
        double validationFraction,
        int patience,
        @Nullable String fineTuning,
        String validation,
        String history,
        Instant trained,
        @Nullable String ending,
        @Nullable Long tookMs,
        @Nullable String splitByLabel) {}
