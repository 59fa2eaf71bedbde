package io.classlens.web.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.classlens.training.Epoch;
import io.classlens.web.element.ClasslensChart;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
final class EpochChart extends Div {

    enum Scale {
        FROM_ZERO,
        ZERO_TO_ONE
    }

    private final ClasslensChart chart = new ClasslensChart();
    private final ToDoubleFunction<Epoch> number;
    private final String title;
    private final Scale scale;

    EpochChart(String title, Scale scale, ToDoubleFunction<Epoch> number) {
        this.number = number;
        this.title = title;
        this.scale = scale;
        addClassName("chart");
        add(new H3(title), chart);
        chart.setName(title);
    }

    void append(List<Epoch> epochs) {
        chart.append(
                epochs.stream()
                        .map(e -> new ClasslensChart.Point(0, e.number(), number.applyAsDouble(e)))
                        .toList());
    }

    /** Begins anew, with room for so many epochs. */
    void begin(int epochs) {
        chart.setConfig(config(epochs));
        chart.reset();
    }

    /** The chart fills in the page's colors; its heading stands for a legend. */
    private LineChart config(int epochs) {
        LinearScaleOptions x = new LinearScaleOptions().setMin(1);
        x.setMax(Math.max(2, epochs));
        x.setTicks(new LinearTickOptions().setMaxTicksLimit(3));
        LinearScaleOptions y = new LinearScaleOptions().setBeginAtZero(true);
        y.setTicks(new LinearTickOptions().setMaxTicksLimit(5));
        if (scale == Scale.ZERO_TO_ONE) {
            y.setMax(1);
        }
        LineDataset line = new LineDataset().setLabel(title);
        line.setBorderColor("var(--classlens-accent)");
        return new LineChart()
                .setData(new LineData().addDataset(line))
                .setOptions(
                        new LineOptions()
                                .setPlugins(
                                        new Plugins()
                                                .setLegend(new LegendOptions().setDisplay(false)))
                                .setScales(
                                        new Scales()
                                                .addScale(Scales.ScaleAxis.X, x)
                                                .addScale(Scales.ScaleAxis.Y, y)));
    }
}
