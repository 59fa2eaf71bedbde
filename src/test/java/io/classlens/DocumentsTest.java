package io.classlens;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Checks what the documents claim about the repository: where links lead, who uses whom. */
class DocumentsTest {

    private static final int LONGEST_README = 150;

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

    /** Text and target of an inline link; the text of an image link may be empty. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");

    /** A line such as {@code studio --> project & training}. */
    private static final Pattern EDGES = Pattern.compile("\\s*(\\w+) --> (\\w+(?: & \\w+)*)\\s*");

    @Test
    void every_relative_link_leads_to_a_file_and_a_heading_that_exist() throws IOException {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path document : documents()) {
            for (Link link : linksOf(document)) {
                if (link.isRelative()) {
                    checked++;
                    link.problem().ifPresent(broken::add);
                }
            }
        }

        assertThat(broken).as("links that lead nowhere").isEmpty();
        assertThat(checked).as("links that were checked").isGreaterThan(50);
    }

    @Test
    void the_name_of_a_linked_class_is_the_name_of_its_file() throws IOException {
        List<String> misnamed = new ArrayList<>();
        for (Path document : documents()) {
            for (Link link : linksOf(document)) {
                if (link.isRelative() && !link.namesItsClass()) {
                    misnamed.add(link.toString());
                }
            }
        }

        assertThat(misnamed).as("links whose text is another class than their file").isEmpty();
    }

    @Test
    void the_readme_stays_short() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .hasSizeLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void the_module_diagram_shows_the_dependencies_that_the_code_has() throws IOException {
        Set<String> real = new TreeSet<>();
        StringBuilder lines = new StringBuilder();
        ApplicationModules modules = ApplicationModules.of(Classlens.class);
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            Set<String> used =
                    module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(other -> other.getIdentifier().toString())
                            .collect(toCollection(TreeSet::new));
            used.forEach(other -> real.add(name + " --> " + other));
            if (!used.isEmpty()) {
                lines.append("    %s --> %s%n".formatted(name, String.join(" & ", used)));
            }
        }

        assertThat(edgesOf(ARCHITECTURE))
                .as("%s should have these lines:%n%s", ARCHITECTURE, lines)
                .isEqualTo(real);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String name : List.of("README", "CONTRIBUTING", "SECURITY", "CHANGELOG")) {
            documents.add(Path.of(name + ".md"));
        }
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> edgesOf(Path document) throws IOException {
        Set<String> edges = new TreeSet<>();
        for (String line : Files.readAllLines(document)) {
            Matcher matcher = EDGES.matcher(line);
            if (matcher.matches()) {
                for (String used : matcher.group(2).split(" & ")) {
                    edges.add(matcher.group(1) + " --> " + used);
                }
            }
        }
        return edges;
    }

    private static List<Link> linksOf(Path document) throws IOException {
        List<Link> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(prose(document).collect(joining("\n")));
        while (matcher.find()) {
            links.add(new Link(document, matcher.group(1), matcher.group(2)));
        }
        return links;
    }

    /** The lines outside of blocks of code. */
    private static Stream<String> prose(Path document) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(document)) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (!code) {
                lines.add(line);
            }
        }
        return lines.stream();
    }

    /**
     * The anchors that GitHub gives a document's headings; the second of two equal ones gets a -1.
     */
    private static Set<String> anchorsOf(Path document) throws IOException {
        Set<String> anchors = new TreeSet<>();
        Map<String, Integer> seen = new HashMap<>();
        prose(document)
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> slug(heading.group(1)))
                .forEach(
                        slug -> {
                            int before = seen.merge(slug, 1, Integer::sum) - 1;
                            anchors.add(before == 0 ? slug : slug + "-" + before);
                        });
        return anchors;
    }

    private static String slug(String heading) {
        return LINK.matcher(heading)
                .replaceAll("$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    /**
     * A link in a document.
     *
     * @param target as it is written, with an anchor behind {@code #} where it has one
     */
    private record Link(Path document, String text, String target) {

        boolean isRelative() {
            return !target.matches("[a-z]+:.*");
        }

        private Path file() {
            String path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? document : document.resolveSibling(path).normalize();
        }

        Optional<String> problem() throws IOException {
            if (!Files.exists(file())) {
                return Optional.of(this + ": there is no such file");
            }
            int hash = target.indexOf('#');
            if (hash >= 0 && !anchorsOf(file()).contains(target.substring(hash + 1))) {
                return Optional.of(this + ": there is no such heading");
            }
            return Optional.empty();
        }

        /** True for every link that is not a class name between backticks to a Java file. */
        boolean namesItsClass() {
            String file = file().getFileName().toString();
            return !file.endsWith(".java")
                    || !text.matches("`[A-Z]\\w*`")
                    || file.equals(text.replace("`", "") + ".java");
        }

        @Override
        public String toString() {
            return "%s: [%s](%s)".formatted(document, text, target);
        }
    }
}
