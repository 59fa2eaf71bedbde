package io.classlens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.classlens.training.api.Epoch;
import io.classlens.training.api.Evaluation;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/** One number of each epoch as a curve. */
public final class EpochChart extends Div {

    public enum Scale {
        FROM_ZERO,
        ZERO_TO_ONE
    }

    private final ClasslensChart chart = new ClasslensChart();
    private static final int LEARNED = 0;
    private static final int VALIDATION = 1;

    private final ToDoubleFunction<Epoch> number;
    private final ToDoubleFunction<Evaluation> validated;
    private final String title;
    private final Scale scale;

    public EpochChart(
            String title,
            Scale scale,
            ToDoubleFunction<Epoch> number,
            ToDoubleFunction<Evaluation> validated) {
        this.number = number;
        this.validated = validated;
        this.title = title;
        this.scale = scale;
        addClassName("chart");
        add(new H3(title), chart);
        chart.setName(title);
    }

    public void append(List<Epoch> epochs) {
        chart.append(epochs.stream().flatMap(this::points).toList());
    }

    /**
     * @param epoch the first in which layers of the backbone learned, too
     */
    public void markFineTuning(int epoch) {
        chart.setMark(epoch - 0.5, getTranslation("training.fine-tuning"));
    }

    private Stream<ClasslensChart.Point> points(Epoch epoch) {
        var learned =
                new ClasslensChart.Point(LEARNED, epoch.number(), number.applyAsDouble(epoch));
        return Stream.concat(
                Stream.of(learned),
                epoch.validation().stream()
                        .map(
                                v ->
                                        new ClasslensChart.Point(
                                                VALIDATION,
                                                epoch.number(),
                                                validated.applyAsDouble(v))));
    }

    /**
     * Begins anew, with room for so many epochs.
     *
     * @param isValidated whether there is a second line
     */
    public void begin(int epochs, boolean isValidated) {
        chart.setConfig(config(epochs, isValidated));
        chart.removeMark();
        chart.reset();
    }

    /** The chart fills in the page's colors; of a single line, its heading says what it is. */
    private LineChart config(int epochs, boolean isValidated) {
        LinearScaleOptions x = new LinearScaleOptions().setMin(1);
        x.setMax(Math.max(2, epochs));
        x.setTicks(new LinearTickOptions().setMaxTicksLimit(3));
        LinearScaleOptions y = new LinearScaleOptions().setBeginAtZero(true);
        y.setTicks(new LinearTickOptions().setMaxTicksLimit(5));
        if (scale == Scale.ZERO_TO_ONE) {
            y.setMax(1);
        }
        LineData lines = new LineData();
        lines.addDataset(line(isValidated ? getTranslation("training.learned") : title, "accent"));
        if (isValidated) {
            LineDataset second = line(getTranslation("training.validation"), "validation");
            second.setBorderDash(List.of(5, 4));
            lines.addDataset(second);
        }
        return new LineChart()
                .setData(lines)
                .setOptions(
                        new LineOptions()
                                .setPlugins(
                                        // Both charts share a legend.
                                        new Plugins()
                                                .setLegend(new LegendOptions().setDisplay(false)))
                                .setScales(
                                        new Scales()
                                                .addScale(Scales.ScaleAxis.X, x)
                                                .addScale(Scales.ScaleAxis.Y, y)));
    }

    private static LineDataset line(String name, String color) {
        LineDataset line = new LineDataset().setLabel(name);
        line.setBorderColor("var(--classlens-" + color + ")");
        return line;
    }
}
