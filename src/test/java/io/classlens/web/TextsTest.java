package io.classlens.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's resource bundle against the code that asks for its texts. */
class TextsTest {

    /** Asked for by a key that is put together: the error word of the frame endpoint. */
    private static final List<String> COMPOSED = List.of("frame.");

    /** Sent to an element of the page as a whole, without {@link MessageFormat}. */
    private static final List<String> OF_ELEMENTS =
            List.of("webcam.", "record.", "examples.", "prediction.", "chart.", "join.wait.");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z0-9-]+)+)\"");

    private final Properties texts = load("/vaadin-i18n/translations.properties");
    private final String code = javaFiles();

    @Test
    void every_key_in_the_bundle_is_asked_for_somewhere() {
        Set<String> unused =
                texts.stringPropertyNames().stream()
                        .filter(key -> !isOneOf(COMPOSED, key) && !isOneOf(OF_ELEMENTS, key))
                        .filter(key -> !code.contains('"' + key + '"'))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_key_that_the_page_asks_for_is_in_the_bundle() {
        Set<String> groups =
                texts.stringPropertyNames().stream()
                        .map(key -> key.substring(0, key.indexOf('.') + 1))
                        .collect(Collectors.toSet());
        Set<String> missing =
                LITERAL.matcher(code)
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> groups.stream().anyMatch(key::startsWith))
                        .filter(key -> !key.equals("chart.js"))
                        .filter(key -> !texts.containsKey(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_text_with_numbers_is_a_message_format_without_lonely_apostrophes() {
        texts.stringPropertyNames().stream()
                .filter(key -> !isOneOf(OF_ELEMENTS, key))
                .map(texts::getProperty)
                .filter(text -> text.contains("{0"))
                .forEach(
                        text -> {
                            new MessageFormat(text);
                            assertThat(text.replace("''", "")).doesNotContain("'");
                        });
    }

    @Test
    void one_picture_is_not_one_pictures() {
        assertThat(counted(1)).isEqualTo("1 picture");
        assertThat(counted(12)).isEqualTo("12 pictures");
    }

    private String counted(int pictures) {
        return MessageFormat.format(texts.getProperty("classes.count"), pictures);
    }

    private static boolean isOneOf(List<String> groups, String key) {
        return groups.stream().anyMatch(key::startsWith);
    }

    private static String javaFiles() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/classlens/web"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(
                        TextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties;
    }
}
