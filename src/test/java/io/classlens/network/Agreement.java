package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** The tolerances of the shared data's README. */
final class Agreement {

    private Agreement() {}

    static void agreesAsMap(String what, float[] found, JsonNode expected) {
        double sum = 0;
        double sumAbs = 0;
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        for (float each : found) {
            sum += each;
            sumAbs += Math.abs(each);
            min = Math.min(min, each);
            max = Math.max(max, each);
        }
        double all = expected.get("sumAbs").asDouble();
        double largest =
                Math.max(
                        Math.abs(expected.get("min").asDouble()),
                        Math.abs(expected.get("max").asDouble()));
        within(what + " sum", sum, expected.get("sum").asDouble(), all);
        within(what + " sumAbs", sumAbs, all, all);
        within(what + " min", min, expected.get("min").asDouble(), largest);
        within(what + " max", max, expected.get("max").asDouble(), largest);
        double[] first = doubles(expected.get("first16"));
        for (int i = 0; i < first.length; i++) {
            within(what + " value " + i, found[i], first[i], largest);
        }
    }

    static void agreesWithinLargest(String what, float[] found, double[] expected) {
        assertThat(found).hasSize(expected.length);
        double largest = largest(expected);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(found[i] - expected[i]) / largest);
        }
        report(what, worst);
    }

    static void agreesAsVector(String what, float[] found, double[] expected) {
        assertThat(found).hasSize(expected.length);
        double floor = 0.01 * largest(expected);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            double scale = Math.max(Math.abs(expected[i]), floor);
            worst = Math.max(worst, Math.abs(found[i] - expected[i]) / scale);
        }
        report(what, worst);
    }

    private static void report(String what, double worst) {
        assertThat(worst).as(what).isLessThanOrEqualTo(1e-3);
    }

    private static void within(String what, double found, double expected, double scale) {
        assertThat(Math.abs(found - expected)).as(what).isLessThanOrEqualTo(1e-3 * scale);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double each : values) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
