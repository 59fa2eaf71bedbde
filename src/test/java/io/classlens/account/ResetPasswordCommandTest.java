package io.classlens.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.Databases;
import io.classlens.Kept;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetPasswordCommandTest {

    private static final Pattern MADE = Pattern.compile("New password: (\\S+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return ResetPasswordCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void the_password_is_set_when_the_server_starts_or_within_seconds() {
        Path data = Kept.temporaryFolder();
        try (Kept kept = Kept.on(Databases.H2.freshUrl(), data, Clock.systemUTC())) {
            kept.get(Teachers.class).create("Ms Noether", "a password for tests");

            assertThat(run("--data", data.toString(), "--make", "--wait", "0")).isZero();
            assertThat(out.toString()).contains("set when it starts");
            kept.get(PasswordResets.class).takeUp();

            Matcher made = MADE.matcher(out.toString());
            assertThat(made.find()).isTrue();
            assertThat(kept.get(Teachers.class).authenticate("Ms Noether", made.group(1)))
                    .isPresent();
        }
    }

    @Test
    void the_file_on_its_way_is_read_by_its_owner_alone_and_holds_no_password(@TempDir Path data)
            throws Exception {
        assertThat(run("--data", data.toString(), "--make", "--wait", "0", "Ms Noether")).isZero();

        Path file = data.resolve("password-reset");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Matcher made = MADE.matcher(out.toString());
        assertThat(made.find()).isTrue();
        assertThat(Files.readString(file)).contains("argon2id").doesNotContain(made.group(1));
    }

    @Test
    void says_when_there_is_no_data_folder(@TempDir Path folder) {
        assertThat(run("--data", folder.resolve("missing").toString(), "--make")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no data folder").contains("--data");
    }
}
