package io.classlens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/** Looks for what keeps people out who cannot see, hear or use a mouse. */
final class Axe {

    private static final List<String> SEVERE = List.of("serious", "critical");

    private Axe() {}

    static void findsNothingSerious(Visit visit, String state) {
        List<Rule> violations =
                new AxeBuilder(visit.page())
                        .analyze().getViolations().stream()
                                .filter(rule -> SEVERE.contains(rule.getImpact()))
                                .toList();
        assertThat(violations)
                .as("violations when %s", state)
                .extracting(
                        rule ->
                                rule.getId()
                                        + ": "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                .isEmpty();
    }
}
