package io.classlens.project.storage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param embedding sealed
 * @param jpeg sealed; null where none is kept, and when the row was read without it
 */
@Table("example")
record ExampleRow(
        @Id @Embedded.Empty RowKey key,
        int label,
        byte[] embedding,
        String backbone,
        byte @Nullable [] jpeg,
        UUID burst,
        Instant taken,
        String source) {}
