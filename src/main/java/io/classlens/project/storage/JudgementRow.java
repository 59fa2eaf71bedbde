package io.classlens.project.storage;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the model of a run said of its examples.
 *
 * @param content sealed, see {@link ExampleScoresFormat}
 */
@Table("judgement")
record JudgementRow(@Id @Embedded.Empty RowKey key, byte[] content) {}
