package io.classlens.project.storage;

import java.util.UUID;

/** Names a row within its project. */
record RowKey(UUID project, int number) {}
