package io.classlens.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    private int run(String... arguments) {
        return BenchCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void prints_a_row_for_each_number_of_examples_and_writes_them_as_json() throws Exception {
        Path json = folder.resolve("bench.json");

        assertThat(run("--only", "neighbours", "--examples", "5,20", "--json", json.toString()))
                .isZero();

        assertThat(out.toString().lines().filter(line -> line.contains("ms"))).hasSize(2);
        assertThat(Files.readString(json))
                .contains("\"machine\"", "\"neighbours\"", "\"examples\" : 5", "\"examples\" : 20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --examples=0   | --examples wants numbers from 1 up
                    --pupils=0     | --pupils wants numbers from 1 to 200
                    --pupils=5,201 | --pupils wants numbers from 1 to 200
                    --rate=0       | --rate wants frames a second, above 0 and at most 60
                    --seconds=0    | --seconds and --minutes want more than 0
                    --warm-up=-1   | --warm-up wants 0 or more
                    --only=trunks  | there is no section trunks, only trunk, parts, training, class, start
                    """)
    void what_cannot_be_measured_is_refused(String option, String because) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(because);
    }

    @Test
    void a_section_that_lacks_something_is_told_of_and_the_others_are_measured() {
        String nowhere = folder.resolve("none.jar").toString();

        int code = run("--only=class,neighbours", "--examples=5", "--jar=" + nowhere);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("class: ", nowhere);
        assertThat(out.toString()).contains("nearest examples");
    }
}
