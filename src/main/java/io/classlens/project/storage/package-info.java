/**
 * Keeps projects in a database: rows by Spring Data JDBC, contents sealed with a key for each
 * project that lies beside the database as a file. Begin with {@link
 * io.classlens.project.storage.JdbcProjectStore} and {@link
 * io.classlens.project.storage.ProjectKeys}. Internal to {@code project}; the tables are in {@code
 * db/migration}.
 */
@NullMarked
package io.classlens.project.storage;

import org.jspecify.annotations.NullMarked;
