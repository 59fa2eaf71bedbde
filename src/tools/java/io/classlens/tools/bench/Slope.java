package io.classlens.tools.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How something grows with time: the line that fits best (least squares). */
final class Slope {

    private Slope() {}

    /**
     * @return growth of y for each unit of x; 0 where all x are the same
     */
    static <T> double of(List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        double meanX = points.stream().mapToDouble(x).average().orElse(0);
        double meanY = points.stream().mapToDouble(y).average().orElse(0);
        double products =
                points.stream()
                        .mapToDouble(
                                p -> (x.applyAsDouble(p) - meanX) * (y.applyAsDouble(p) - meanY))
                        .sum();
        double squares =
                points.stream().mapToDouble(p -> Math.pow(x.applyAsDouble(p) - meanX, 2)).sum();
        return squares == 0 ? 0 : products / squares;
    }
}
