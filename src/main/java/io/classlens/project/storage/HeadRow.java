package io.classlens.project.storage;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The weights that came of a run.
 *
 * @param head sealed
 */
@Table("trained_head")
record HeadRow(@Id @Embedded.Empty RowKey key, byte[] head) {}
