package io.classlens.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {

    private record Point(double x, double y) {}

    private static double slope(Point... points) {
        return Slope.of(List.of(points), Point::x, Point::y);
    }

    @Test
    void of_points_on_a_line_is_the_lines() {
        assertThat(slope(new Point(1, 5), new Point(2, 7), new Point(4, 11)))
                .isEqualTo(2, within(1e-9));
    }

    @Test
    void of_what_goes_up_and_comes_back_is_none() {
        assertThat(slope(new Point(0, 1), new Point(1, 9), new Point(2, 1)))
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void of_one_point_is_none() {
        assertThat(slope(new Point(3, 3))).isZero();
    }
}
