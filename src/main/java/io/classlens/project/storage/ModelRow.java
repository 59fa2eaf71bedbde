package io.classlens.project.storage;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param labels ids with commas between
 * @param head sealed
 * @param history JSON
 */
@Table("trained_model")
record ModelRow(
        @Id @Embedded.Empty RowKey key,
        String labels,
        String backbone,
        byte[] head,
        long fingerprint,
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        long seed,
        String history,
        Instant trained) {}
