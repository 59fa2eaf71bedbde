package io.classlens.project.storage;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param name sealed
 */
@Table("label")
record LabelRow(@Id @Embedded.Empty RowKey key, byte[] name, int color, boolean active) {}
