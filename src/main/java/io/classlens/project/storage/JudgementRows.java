package io.classlens.project.storage;

import org.springframework.data.repository.ListCrudRepository;

interface JudgementRows extends ListCrudRepository<JudgementRow, RowKey> {}
