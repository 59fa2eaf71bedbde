package io.classlens.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.classlens.project.Run;
import io.classlens.project.TrainedModel.Score;
import io.classlens.ui.ClasslensChart;
import io.classlens.ui.EpochChart;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;

/**
 * One number of each epoch of several runs on common axes: a color for each run, dashed what was
 * never learned from.
 */
final class RunChart extends Div {

    private static final List<String> COLORS = List.of("accent", "validation");

    private final ClasslensChart chart = new ClasslensChart();
    private final LineData lines = new LineData();
    private int count;

    RunChart(String title, EpochChart.Scale scale, List<Run> runs, ToDoubleFunction<Score> number) {
        addClassName("chart");
        add(new H3(title), chart);
        chart.setName(title);
        int longest = runs.stream().mapToInt(run -> run.history().size()).max().orElse(0);
        for (int i = 0; i < runs.size(); i++) {
            draw(runs.get(i), COLORS.get(i % COLORS.size()), number);
        }
        chart.setConfig(
                new LineChart()
                        .setData(lines)
                        .setOptions(
                                new LineOptions()
                                        .setPlugins(
                                                new Plugins()
                                                        .setLegend(
                                                                new LegendOptions()
                                                                        .setDisplay(true)))
                                        .setScales(axes(longest, scale))));
    }

    private void draw(Run run, String color, ToDoubleFunction<Score> number) {
        List<Score> history = run.history();
        if (history.isEmpty()) {
            return;
        }
        LineDataset learned = line("runs.line-learned", run, color);
        add(learned, history.stream().map(Optional::of).toList(), number);
        if (run.isTested()) {
            LineDataset tested = line("runs.line-tested", run, color);
            tested.setBorderDash(List.of(5, 4));
            add(
                    tested,
                    history.stream().map(score -> Optional.ofNullable(score.validation())).toList(),
                    number);
        }
    }

    private void add(
            LineDataset line, List<Optional<Score>> scores, ToDoubleFunction<Score> number) {
        int place = count++;
        lines.addDataset(line);
        chart.append(
                IntStream.range(0, scores.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        scores.get(i).stream()
                                                .map(
                                                        score ->
                                                                new ClasslensChart.Point(
                                                                        place,
                                                                        i + 1,
                                                                        number.applyAsDouble(
                                                                                score))))
                        .toList());
    }

    private LineDataset line(String text, Run run, String color) {
        LineDataset line = new LineDataset().setLabel(getTranslation(text, run.number()));
        line.setBorderColor("var(--classlens-" + color + ")");
        return line;
    }

    private static Scales axes(int epochs, EpochChart.Scale scale) {
        LinearScaleOptions x = new LinearScaleOptions().setMin(1);
        x.setMax(Math.max(2, epochs));
        x.setTicks(new LinearTickOptions().setMaxTicksLimit(5));
        LinearScaleOptions y = new LinearScaleOptions().setBeginAtZero(true);
        y.setTicks(new LinearTickOptions().setMaxTicksLimit(5));
        if (scale == EpochChart.Scale.ZERO_TO_ONE) {
            y.setMax(1);
        }
        return new Scales().addScale(Scales.ScaleAxis.X, x).addScale(Scales.ScaleAxis.Y, y);
    }
}
