package io.classlens.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page's resource bundle against the code that asks for its texts. */
class TextsTest {

    /** Begin keys that are put together: of an error, a filter, a limit, a state. */
    private static final List<String> COMPOSED =
            List.of(
                    "frame.",
                    "dashboard.away",
                    "dashboard.camera",
                    "dashboard.page",
                    "dashboard.filter-",
                    "dashboard.order-",
                    "load.room",
                    "load.busy",
                    "teacher.check-",
                    "teacher.class-",
                    "teacher.lesson-");

    /** Sent to an element of the page as a whole, without {@link MessageFormat}. */
    private static final List<String> OF_ELEMENTS =
            List.of(
                    "webcam.",
                    "record.",
                    "examples.",
                    "prediction.",
                    "chart.",
                    "map.",
                    "join.wait.");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+(?:\\.[a-z0-9-]+)+)\"");

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

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
                        .filter(key -> !key.equals("chart.js") && !COMPOSED.contains(key))
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

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_text_and_no_other(String language) {
        Properties translated = translations(language);
        assertThat(missingFrom(translated, texts)).as("missing in %s", language).isEmpty();
        assertThat(missingFrom(texts, translated)).as("extra in %s", language).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_translation_is_a_text_with_the_same_values_put_in(String language) {
        Properties translated = translations(language);
        texts.stringPropertyNames()
                .forEach(
                        key -> {
                            String text = translated.getProperty(key);
                            assertThat(text).as(key).isNotBlank();
                            assertThat(valuesIn(text))
                                    .as(key)
                                    .isEqualTo(valuesIn(texts.getProperty(key)));
                        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_translation_can_be_filled_in(String language) {
        Locale locale = Locale.of(language);
        translations(language)
                .forEach(
                        (key, text) -> {
                            assertThat(text.toString()).as("%s", key).doesNotContain("'");
                            if (isOneOf(OF_ELEMENTS, key.toString())) {
                                return;
                            }
                            for (int number : new int[] {0, 1, 2, 12}) {
                                // Numbers for all: a choice of words takes no other value.
                                Object[] values = new Object[10];
                                Arrays.fill(values, number);
                                assertThat(
                                                new MessageFormat(text.toString(), locale)
                                                        .format(values))
                                        .as("%s", key)
                                        .doesNotContain("{");
                            }
                        });
    }

    @Test
    void each_language_counts_as_its_grammar_does() {
        assertThat(counted("de", 1)).isEqualTo("1 Bild");
        assertThat(counted("de", 1200)).isEqualTo("1.200 Bilder");
        assertThat(counted("fr", 0)).isEqualTo("0 image");
        assertThat(counted("fr", 2)).isEqualTo("2 images");
        assertThat(counted("es", 1)).isEqualTo("1 imagen");
        assertThat(counted("es", 12)).isEqualTo("12 imágenes");
    }

    private static List<String> languages() {
        return List.of("de", "fr", "es");
    }

    private static Properties translations(String language) {
        return load("/vaadin-i18n/translations_" + language + ".properties");
    }

    private static Set<String> missingFrom(Properties some, Properties all) {
        Set<String> missing = new TreeSet<>(all.stringPropertyNames());
        missing.removeAll(some.stringPropertyNames());
        return missing;
    }

    /** The numbers of what is put in. */
    private static Set<String> valuesIn(String text) {
        return VALUE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String counted(String language, int pictures) {
        String text = translations(language).getProperty("classes.count");
        return new MessageFormat(text, Locale.of(language)).format(new Object[] {pictures});
    }

    private String counted(int pictures) {
        return MessageFormat.format(texts.getProperty("classes.count"), pictures);
    }

    private static boolean isOneOf(List<String> groups, String key) {
        return groups.stream().anyMatch(key::startsWith);
    }

    private static String javaFiles() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/classlens"))) {
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
