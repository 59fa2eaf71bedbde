package io.classlens.tools.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccuracyCommandTest {

    private static final String BACKBONES = SharedData.ownBackbones().toString();

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void draw() throws IOException {
        draw("train", 6, 1);
        draw("test", 4, 2);
    }

    private void draw(String name, int perClass, long seed) throws IOException {
        DrawnPictures pictures = new DrawnPictures(seed);
        for (Thing thing : List.of(Thing.RED_BALL, Thing.BLUE_STRIPED_CUP)) {
            Path of = Files.createDirectories(folder.resolve(name).resolve(thing.name()));
            for (int i = 0; i < perClass; i++) {
                Files.write(of.resolve(i + ".jpg"), pictures.nextJpeg(thing, 320, 240));
            }
        }
    }

    private int run(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--train", folder.resolve("train").toString(),
                                "--test", folder.resolve("test").toString(),
                                "--backbones", BACKBONES));
        arguments.addAll(Arrays.asList(more));
        return AccuracyCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments.toArray(String[]::new));
    }

    @Test
    void prints_a_row_for_each_number_of_examples_and_writes_the_same_as_json() throws IOException {
        Path json = folder.resolve("rows.json");

        int code = run("--per-class", "2,6", "--seeds", "2", "--json", json.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(3).last().asString().contains("human-centernet");
        JsonNode rows = JsonMapper.shared().readTree(json).path("rows");
        assertThat(rows).hasSize(2);
        JsonNode last = rows.path(1);
        assertThat(last.path("backbone").asString()).isEqualTo("human-centernet");
        assertThat(last.path("method").asString()).isEqualTo("head");
        assertThat(last.path("perClass").asInt()).isEqualTo(6);
        assertThat(last.path("accuracy").asDouble()).isEqualTo(1);
        assertThat(last.path("spread").asDouble()).isZero();
        assertThat(last.path("seconds").asDouble()).isPositive();
    }

    @Test
    void takes_all_examples_when_nobody_says_how_many() {
        assertThat(run("--seeds", "1")).isZero();
        assertThat(out.toString().lines().toList().get(1)).matches(".*head +6 .*");
    }

    @Test
    void tries_every_method_that_is_asked_for_on_the_same_pictures() throws IOException {
        Path json = folder.resolve("rows.json");

        int code =
                run(
                        "--method",
                        "head,knn,finetune",
                        "--unfreeze-from",
                        "expanded_conv_14",
                        "--seeds",
                        "1",
                        "--json",
                        json.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        JsonNode rows = JsonMapper.shared().readTree(json).path("rows");
        assertThat(rows)
                .extracting(row -> row.path("method").asString())
                .containsExactly("head", "knn", "finetune");
        assertThat(rows).allMatch(row -> row.path("accuracy").asDouble() == 1);
    }

    @Nested
    class GivenSomethingToMend {

        @Test
        void says_that_a_folder_is_none() throws IOException {
            assertThat(
                            AccuracyCommand.run(
                                    new PrintWriter(out),
                                    new PrintWriter(err, true),
                                    "--train",
                                    "nowhere",
                                    "--test",
                                    "nowhere"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("nowhere is not a folder").hasLineCount(1);
        }

        @Test
        void says_that_the_folders_have_other_classes() throws IOException {
            Files.move(folder.resolve("test/RED_BALL"), folder.resolve("test/APPLE"));

            assertThat(run()).isEqualTo(2);
            assertThat(err.toString()).contains("APPLE").contains("RED_BALL").hasLineCount(1);
        }

        @Test
        void names_a_file_that_is_no_picture() throws IOException {
            Files.writeString(folder.resolve("train/RED_BALL/notes.jpg"), "no picture");

            assertThat(run()).isEqualTo(2);
            assertThat(err.toString()).contains("notes.jpg").hasLineCount(1);
        }

        @Test
        void names_a_class_with_fewer_pictures_than_asked_for() {
            assertThat(run("--per-class", "7")).isEqualTo(2);
            assertThat(err.toString()).contains("has 6 pictures").hasLineCount(1);
        }

        @Test
        void names_the_blocks_that_can_be_unfrozen() {
            assertThat(run("--method", "finetune", "--unfreeze-from", "expanded_conv_41"))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("cannot unfreeze from expanded_conv_41", "expanded_conv_14");
        }

        @Test
        void names_the_backbones_that_there_are() {
            assertThat(run("--backbone", "human-centrenet")).isEqualTo(2);
            assertThat(err.toString()).contains("human-centernet").hasLineCount(1);
        }
    }
}
