package io.classlens.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import software.xdev.chartjs.model.charts.LineChart;

/**
 * A line chart that grows. It draws ten times a second at most, so points may be appended as they
 * come; gathering those of a tenth of a second into one call spares the connection. The points live
 * in the browser: a page that was loaded again needs them again.
 */
@Tag("classlens-chart")
@JsModule("./classlens-chart.ts")
@NpmPackage(value = "chart.js", version = "4.5.0")
public class ClasslensChart extends LocalizedElement implements HasSize {

    /**
     * @param dataset place of the line among the chart's datasets, from 0
     * @param y not finite: nothing is drawn
     */
    public record Point(int dataset, double x, double y) {}

    public ClasslensChart() {
        super("chart.");
    }

    /**
     * @param name what the chart shows, for who cannot see it
     */
    public void setName(String name) {
        getElement().setProperty("name", name);
    }

    /** Colours of text and grid come from the page; a line without a colour gets one. */
    public void setConfig(LineChart chart) {
        getElement().setPropertyJson("config", JacksonUtils.readTree(chart.toJson()));
    }

    /**
     * An upright line where something begins.
     *
     * @param label what begins there; shown beside the line
     */
    public void setMark(double x, String label) {
        getElement().setPropertyJson("mark", JacksonUtils.beanToJson(new Mark(x, label)));
    }

    public void removeMark() {
        getElement().setPropertyJson("mark", JacksonUtils.nullNode());
    }

    private record Mark(double x, String label) {}

    /**
     * @param points in the order of x within each line
     */
    public void append(List<Point> points) {
        List<Point> finite = points.stream().filter(p -> Double.isFinite(p.y())).toList();
        if (!finite.isEmpty()) {
            getElement().callJsFunction("appendPoints", JacksonUtils.listToJson(finite));
        }
    }

    /** Takes all points away. */
    public void reset() {
        getElement().callJsFunction("reset");
    }
}
