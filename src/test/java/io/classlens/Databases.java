package io.classlens;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The databases that Classlens runs on, for tests that have to pass on each. */
public enum Databases {
    H2 {
        @Override
        public String freshUrl() {
            Path file = TEMPORARY.resolve(UUID.randomUUID().toString());
            return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;USER=test";
        }
    },
    POSTGRESQL {
        @Override
        public String freshUrl() {
            String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        }
    };

    private static final Path TEMPORARY = temporaryFolder();

    /** The address of a new, empty database. */
    public abstract String freshUrl();

    /** Where this database writes, logs included. */
    public Path folder() {
        return this == H2 ? TEMPORARY : Server.FOLDER;
    }

    /** An H2 database that is gone with the test. */
    public static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("classlens-databases");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started with the first test that asks for it, ended with the tests' own process. */
    private static final class Server {

        static final Path FOLDER = temporaryFolder().resolve("postgresql");
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setDataDirectory(FOLDER).start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
