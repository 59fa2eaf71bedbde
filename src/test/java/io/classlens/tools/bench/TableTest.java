package io.classlens.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shows_as_many_digits_as_matter_each_below_its_heading() {
        StringWriter out = new StringWriter();
        Table table = Table.begin(new PrintWriter(out), "trunk", "batch", "ms/frame", "a long one");

        table.row(8, 0.01234, 123.4);
        table.row(32, 12.34, Double.NaN);

        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """

                        trunk
                        batch       ms/frame  a long one
                        8             0.0123         123
                        32              12.3           -
                        """);
    }
}
