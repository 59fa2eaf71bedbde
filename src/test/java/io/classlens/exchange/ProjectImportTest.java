package io.classlens.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.classlens.DefaultBackbone;
import io.classlens.DrawnPictures;
import io.classlens.DrawnPictures.Thing;
import io.classlens.Kept;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.inference.Embedder;
import io.classlens.picture.FrameReader;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.archive.ProjectFile;
import io.classlens.project.archive.ProjectFileException;
import io.classlens.project.archive.ProjectFileException.Problem;
import io.classlens.serving.FrameServing;
import io.classlens.studio.FrameReply;
import io.classlens.studio.Recording;
import io.classlens.studio.SameThread;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.training.Head;
import io.classlens.training.HeadFormat;
import io.classlens.training.api.Hyperparameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects and classes to files and back, and files that nobody should have made. */
class ProjectImportTest {

    private static final ProjectLimits LIMITS = new ProjectLimits(4, 20, 30);

    private static FrameReader reader;
    private static final Embedder embedder = DefaultBackbone.embedder();
    private static FrameServing frames;
    private static Studios studios;
    private static ProjectImport imports;

    private final DrawnPictures pictures = new DrawnPictures(3);
    private Studio source;
    private byte[] file;

    @BeforeAll
    static void open() {
        reader = new FrameReader();
        frames = new FrameServing(embedder);
        studios =
                new Studios(
                        Kept.shared().projects(),
                        Clock.systemUTC(),
                        reader,
                        frames,
                        new SameThread());
        imports = new ProjectImport(reader);
    }

    @AfterAll
    static void close() {
        frames.close();
        reader.close();
    }

    @BeforeEach
    void recordAndSave() throws IOException {
        source = empty();
        record(source, "Ball", Thing.RED_BALL);
        record(source, "Cup", Thing.BLUE_STRIPED_CUP);
        source.train(new Hyperparameters(5, 4, 0.003, 16, 1));
        file = saved(source.project());
    }

    private static Studio empty() {
        return studios.open(Kept.shared().projects().create(LIMITS, true));
    }

    private void record(Studio studio, String name, Thing thing) {
        int label = studio.project().addLabel(name).orElseThrow().id();
        for (int i = 0; i < 4; i++) {
            studio.frame(
                    pictures.nextJpeg(thing, 224, 224),
                    Optional.of(new Recording(label, UUID.randomUUID(), Example.Source.CAMERA)));
        }
    }

    private static byte[] saved(Project project) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProjectFile.write(project, out);
        return out.toByteArray();
    }

    private static int load(byte[] file, Studio into, boolean replaces)
            throws IOException, ProjectFileException {
        return imports.load(new ByteArrayInputStream(file), into, replaces);
    }

    private String prediction(Studio studio) {
        byte[] known = new DrawnPictures(77).nextJpeg(Thing.RED_BALL, 224, 224);
        return ((FrameReply.Answered) studio.frame(known, Optional.empty()))
                .prediction().orElseThrow().scores().stream()
                        .map(score -> score.probability() + " ")
                        .reduce("", String::concat);
    }

    @Test
    void what_is_replaced_takes_its_trainings_along() throws Exception {
        Studio other = empty();
        record(other, "Hand", Thing.RED_BALL);
        record(other, "Cup", Thing.BLUE_STRIPED_CUP);
        other.train(new Hyperparameters(5, 4, 0.003, 16, 1));
        other.train(new Hyperparameters(5, 4, 0.003, 16, 2));

        load(file, other, true);

        assertThat(other.project().runs().all()).extracting(Run::number).containsExactly(3);
        assertThat(other.project().model().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void the_model_that_answers_is_the_one_that_is_saved() throws Exception {
        source.train(new Hyperparameters(1, 4, 0.003, 16, 2));
        source.models().makeLive(1);
        Studio other = empty();

        load(saved(source.project()), other, true);

        assertThat(other.project().model().orElseThrow().settings().epochs()).isEqualTo(5);
        assertThat(prediction(other)).isEqualTo(prediction(source));
    }

    @Test
    void a_project_comes_back_with_pictures_names_and_a_model_that_says_the_same()
            throws Exception {
        Studio other = empty();

        assertThat(load(file, other, true)).isEqualTo(8);

        assertThat(other.project().labels()).extracting(Label::name).containsExactly("Ball", "Cup");
        int first =
                other.project().examples(other.project().labels().getFirst().id()).getFirst().id();
        assertThat(other.project().picture(first))
                .hasValue(source.project().picture(1).orElseThrow());
        assertThat(prediction(other)).isEqualTo(prediction(source));
        assertThat(other.models().isOutdated()).isFalse();
    }

    @Test
    void the_threshold_comes_along_where_the_file_is_all_there_is() throws Exception {
        source.project().threshold(0.75);
        byte[] saved = saved(source.project());
        Studio replaced = empty();
        Studio added = empty();
        record(added, "Ball", Thing.RED_BALL);
        added.project().threshold(0.5);

        load(saved, replaced, true);
        load(saved, added, false);

        assertThat(replaced.project().threshold()).isEqualTo(0.75);
        assertThat(added.project().threshold()).isEqualTo(0.5);
    }

    @Test
    void a_file_is_added_to_classes_of_the_same_name_and_the_model_stays() throws Exception {
        Studio other = empty();
        record(other, "ball", Thing.RED_BALL);
        record(other, "Star", Thing.YELLOW_STAR);

        load(file, other, false);

        assertThat(other.project().labels())
                .extracting(Label::name)
                .containsExactly("ball", "Star", "Cup");
        assertThat(other.project().exampleCount()).isEqualTo(16);
        assertThat(other.project().model()).isEmpty();
    }

    @Test
    void examples_keep_the_time_at_which_they_were_taken() throws Exception {
        Studio other = empty();

        load(file, other, true);

        int label = source.project().labels().getFirst().id();
        int loaded = other.project().labels().getFirst().id();
        assertThat(other.project().examples(loaded))
                .extracting(Example::taken)
                .isEqualTo(source.project().examples(label).stream().map(Example::taken).toList());
    }

    @Test
    void what_is_recorded_while_a_file_is_written_does_not_spoil_it() throws Exception {
        AtomicBoolean recorded = new AtomicBoolean();
        ByteArrayOutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public synchronized void write(byte[] bytes, int from, int length) {
                        super.write(bytes, from, length);
                        // Beyond the first entry: the examples are being written.
                        if (size() > 2_000 && !recorded.getAndSet(true)) {
                            record(source, "Star", Thing.YELLOW_STAR);
                        }
                    }
                };

        ProjectFile.write(source.project(), out);

        assertThat(recorded).isTrue();
        assertThat(load(out.toByteArray(), empty(), true)).isEqualTo(8);
    }

    @Test
    void a_training_under_way_brings_nothing_once_another_model_is_loaded() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        ExecutorService trainers = Executors.newSingleThreadExecutor();
        trainers.submit(() -> loaded.await(1, TimeUnit.MINUTES));
        Studios slow =
                new Studios(Kept.shared().projects(), Clock.systemUTC(), reader, frames, trainers);
        Studio other = slow.open(Kept.shared().projects().create(LIMITS, true));
        record(other, "Star", Thing.YELLOW_STAR);
        record(other, "Ball", Thing.RED_BALL);
        other.train(new Hyperparameters(3, 4, 0.003, 16, 1));

        load(file, other, true);
        loaded.countDown();
        trainers.close();

        assertThat(other.project().model().orElseThrow().number()).isEqualTo(1);
        assertThat(prediction(other)).isEqualTo(prediction(source));
    }

    @Test
    void a_head_for_embeddings_of_another_size_is_refused() throws Exception {
        Head small = new Head(new float[1][7], new float[1], new float[2][1], new float[2]);
        String head = Base64.getEncoder().encodeToString(HeadFormat.write(small));

        byte[] hostile =
                with(
                        file,
                        "project.json",
                        json ->
                                json.replaceFirst(
                                        "\"head\":\"[^\"]*\"", "\"head\":\"" + head + "\""));

        assertRefused(hostile, source, true, Problem.DAMAGED);
    }

    @Test
    void what_a_teacher_locked_is_locked_again_when_a_class_comes_back() throws Exception {
        Hyperparameters locked = new Hyperparameters(7, 4, 0.003, 16, 1);
        source.trainer().lock(Optional.of(locked));
        byte[] saved = saved(source.project());
        Studio ofClass = empty();
        Studio ofPupil = empty();

        imports.restore(new ByteArrayInputStream(saved), ofClass);
        load(saved, ofPupil, true);

        assertThat(ofClass.trainer().lockedHyperparameters()).hasValue(locked);
        assertThat(ofPupil.trainer().lockedHyperparameters()).isEmpty();
    }

    @Test
    void a_file_that_does_not_fit_beside_what_is_there_changes_nothing() throws Exception {
        Studio other = empty();
        for (int i = 0; i < 6; i++) {
            record(other, i % 2 == 0 ? "a" + i : "b" + i, Thing.RED_BALL);
            if (i == 2) {
                break;
            }
        }
        long before = other.project().fingerprint();

        assertRefused(file, other, false, Problem.TOO_LARGE);

        assertThat(other.project().fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"classlens-project\",\"something-else\",NOT_A_PROJECT",
                "\"version\":2,\"version\":3,TOO_NEW",
                "\"name\":\"Cup\",\"name\":\"\\u0007\",DAMAGED",
                "\"color\":0,\"color\":99,DAMAGED",
                "\"label\":1,\"label\":17,DAMAGED",
                "CAMERA,SATELLITE,DAMAGED",
                "human-centernet,../../etc/passwd,DAMAGED",
                "\"epochs\":5,\"epochs\":-5,DAMAGED",
                "\"threshold\":0.0,\"threshold\":1.5,DAMAGED",
                "{\"format\",[[{\"format\",DAMAGED",
            })
    void what_classlens_never_wrote_is_refused(String text, String instead, Problem problem)
            throws Exception {
        byte[] hostile = with(file, "project.json", json -> json.replace(text, instead));

        assertRefused(hostile, source, true, problem);
    }

    @Test
    void a_file_from_before_there_was_validation_is_still_read() throws Exception {
        byte[] old =
                with(
                        file,
                        "project.json",
                        json ->
                                json.replace("\"version\":2", "\"version\":1")
                                        .replace(",\"validationFraction\":0.0", "")
                                        .replace(",\"patience\":0", "")
                                        .replace(",\"threshold\":0.0", "")
                                        .replace(",\"validation\":null", ""));

        Studio target = empty();
        load(old, target, true);

        assertThat(target.project().model().orElseThrow().settings())
                .isEqualTo(source.project().model().orElseThrow().settings());
    }

    @Test
    void json_that_goes_a_million_levels_deep_is_refused() throws Exception {
        byte[] hostile = with(file, "project.json", _ -> "[".repeat(1_000_000));

        assertRefused(hostile, source, true, Problem.DAMAGED);
    }

    @Test
    void an_embedding_that_is_no_number_is_refused() throws Exception {
        byte[] hostile =
                with(
                        file,
                        "project.json",
                        // 00 00 C0 7F: not a number, lowest byte first
                        json ->
                                json.replaceFirst(
                                        "\"embedding\":\"[^\"]{8}", "\"embedding\":\"AADAfwAA"));

        assertRefused(hostile, source, true, Problem.DAMAGED);
    }

    @Test
    void a_picture_that_is_none_is_refused() throws Exception {
        byte[] hostile = with(file, "pictures/1.jpg", _ -> "<svg onload=alert(1)>");

        assertRefused(hostile, source, true, Problem.DAMAGED);
    }

    @Test
    void a_way_out_of_the_folder_is_refused() throws Exception {
        Map<String, byte[]> entries = entries(file);
        entries.put("../../outside.jpg", new byte[10]);

        assertRefused(zip(entries), source, true, Problem.DAMAGED);
    }

    @Test
    void a_bomb_is_refused_before_it_fills_the_memory() throws Exception {
        Map<String, byte[]> entries = entries(file);
        entries.put("pictures/1.jpg", new byte[50_000_000]);

        assertRefused(zip(entries), source, true, Problem.TOO_LARGE);
    }

    @Test
    void more_entries_than_a_project_may_hold_are_refused() throws Exception {
        Map<String, byte[]> entries = entries(file);
        for (int i = 1; i < 100; i++) {
            entries.put("pictures/" + (1000 + i) + ".jpg", new byte[1]);
        }

        assertRefused(zip(entries), source, true, Problem.TOO_LARGE);
    }

    @Test
    void half_a_file_and_no_file_at_all_are_refused() throws Exception {
        assertRefused(java.util.Arrays.copyOf(file, file.length / 2), source, true, null);
        assertRefused(new byte[0], source, true, Problem.NOT_A_PROJECT);
        assertRefused(
                "hello".getBytes(StandardCharsets.UTF_8), source, true, Problem.NOT_A_PROJECT);
        assertRefused(zip(Map.of("README.txt", new byte[1])), source, true, Problem.NOT_A_PROJECT);
    }

    @Test
    void a_class_comes_back_on_another_server_with_pupils_sets_and_projects() throws Exception {
        Kept kept = Kept.shared();
        ClassArchive archive = kept.get(ClassArchive.class);
        Classroom old = kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("7b"));
        Pupil ada = joined(old, "Ada");
        joined(old, "Ben");
        load(file, studios.open(ada.project()), true);
        PictureSet set =
                kept.get(PictureSets.class).create(old, "Fair set", PictureSet.Kind.STARTER);
        load(file, studios.open(set.project()), true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(old, (id, reader) -> reader.read(studios.open(id).project()), out);

        UUID teacher = kept.aTeacher();
        Classroom loaded =
                archive.read(
                        teacher,
                        new ByteArrayInputStream(out.toByteArray()),
                        (id, in) -> imports.load(in, studios.open(id), true));

        assertThat(loaded.settings()).isEqualTo(old.settings());
        assertThat(loaded.code()).isNotEqualTo(old.code());
        assertThat(loaded.lesson()).isEqualTo(Lesson.OVER);
        List<Pupil> pupils = kept.pupils().of(loaded.id());
        assertThat(pupils).extracting(Pupil::nickname).containsExactly("Ada", "Ben");
        Studio again = studios.open(pupils.getFirst().project());
        assertThat(again.project().exampleCount()).isEqualTo(8);
        assertThat(prediction(again)).isEqualTo(prediction(source));
        assertThat(kept.get(PictureSets.class).of(loaded.id()))
                .extracting(PictureSet::name)
                .containsExactly("Fair set");
    }

    @Test
    void of_a_class_that_cannot_be_loaded_nothing_is_left() throws Exception {
        Kept kept = Kept.shared();
        ClassArchive archive = kept.get(ClassArchive.class);
        Classroom old = kept.classrooms().create(kept.aTeacher(), ClassroomSettings.named("7b"));
        joined(old, "Ada");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(old, (id, reader) -> reader.read(studios.open(id).project()), out);
        Map<String, byte[]> entries = entries(out.toByteArray());
        entries.put("pupils/1.classlens", "hello".getBytes(StandardCharsets.UTF_8));
        UUID teacher = kept.aTeacher();

        assertThatThrownBy(
                        () ->
                                archive.read(
                                        teacher,
                                        new ByteArrayInputStream(zip(entries)),
                                        (id, in) -> imports.load(in, studios.open(id), true)))
                .isInstanceOf(ProjectFileException.class);
        assertThat(kept.classrooms().of(teacher)).isEmpty();
    }

    private static Pupil joined(Classroom classroom, String nickname) {
        return ((JoinOutcome.Joined) Kept.shared().pupils().join(classroom.code(), nickname))
                .pupil();
    }

    /**
     * @param problem null: any
     */
    private static void assertRefused(
            byte[] hostile, Studio into, boolean replaces, Problem problem) {
        long before = into.project().fingerprint();
        assertThatThrownBy(() -> load(hostile, into, replaces))
                .isInstanceOfSatisfying(
                        ProjectFileException.class,
                        e -> {
                            if (problem != null) {
                                assertThat(e.problem()).isEqualTo(problem);
                            }
                        });
        assertThat(into.project().fingerprint()).isEqualTo(before);
    }

    private static byte[] with(byte[] file, String entry, UnaryOperator<String> change)
            throws IOException {
        Map<String, byte[]> entries = entries(file);
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        entries.put(entry, changed.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
