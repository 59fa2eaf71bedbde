package io.classlens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what keeps people out who cannot see, hear or use a mouse. */
final class Axe {

    private static final List<String> SEVERE = List.of("serious", "critical");

    private Axe() {}

    /**
     * All rules; details of the violations alone, and in one page, since nothing here has a frame
     * of another host. That takes a quarter of the time of axe's usual way, which opens a second
     * page.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    static void findsNothingSerious(Visit visit, String state) {
        List<Rule> violations =
                axe(visit.page()).analyze().getViolations().stream()
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
