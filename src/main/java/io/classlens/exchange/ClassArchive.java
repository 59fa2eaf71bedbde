package io.classlens.exchange;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.archive.ProjectFile;
import io.classlens.project.archive.ProjectFileException;
import io.classlens.project.archive.ProjectFileException.Problem;
import io.classlens.project.archive.ZipEntries;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A class as one file for its teacher: a zip of {@code class.json} and, for each pupil and each
 * picture set, a project file. Written as a stream and read one project at a time, and believed as
 * little as a project file is.
 */
@Service
public class ClassArchive {

    private static final String FORMAT = "classlens-class";
    private static final int VERSION = 1;
    private static final String JSON = "class.json";
    private static final int MOST_JSON = 1024 * 1024;
    private static final int MOST_SETS = 50;

    /** What a browser's form takes at most; some 80,000 examples. */
    public static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Classrooms classrooms;
    private final Pupils pupils;
    private final PictureSets sets;
    private final JsonMapper json = JsonMapper.builder().build();

    ClassArchive(Classrooms classrooms, Pupils pupils, PictureSets sets) {
        this.classrooms = classrooms;
        this.pupils = pupils;
        this.sets = sets;
    }

    private record File(
            String format,
            int version,
            ClassroomSettings settings,
            List<String> pupils,
            List<SetJson> sets) {}

    private record SetJson(String name, PictureSet.Kind kind, boolean forLate) {}

    /** Takes a project file in, for a project that is there and empty. */
    public interface Loader {
        void load(ProjectId project, InputStream file) throws ProjectFileException, IOException;
    }

    /** Lets somebody read a project of the class, open or not. */
    public interface Projects {
        void read(ProjectId project, Reader reader) throws IOException;
    }

    /** Reads a project, which may be closed afterwards. */
    public interface Reader {
        void read(Project project) throws IOException;
    }

    public void write(Classroom classroom, Projects projects, OutputStream out) throws IOException {
        List<Pupil> all = pupils.of(classroom.id());
        List<PictureSet> prepared = sets.of(classroom.id());
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // What is in it is packed already.
        zip.setLevel(0);
        zip.putNextEntry(new ZipEntry(JSON));
        zip.write(
                json.writeValueAsBytes(
                        new File(
                                FORMAT,
                                VERSION,
                                classroom.settings(),
                                all.stream().map(Pupil::nickname).toList(),
                                prepared.stream()
                                        .map(s -> new SetJson(s.name(), s.kind(), s.isForLate()))
                                        .toList())));
        zip.closeEntry();
        for (int i = 0; i < all.size(); i++) {
            String name = "pupils/" + (i + 1);
            projects.read(all.get(i).project(), project -> put(zip, name, project));
        }
        for (int i = 0; i < prepared.size(); i++) {
            String name = "sets/" + (i + 1);
            projects.read(prepared.get(i).project(), project -> put(zip, name, project));
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, Project project) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".classlens"));
        ProjectFile.write(project, new Unclosed(zip));
        zip.closeEntry();
    }

    /**
     * Makes a new class of a file, with a new code. If anything in the file cannot be loaded, the
     * class is erased again.
     *
     * @throws ProjectFileException if the file cannot be loaded; nothing is left of it
     */
    public Classroom read(UUID teacher, InputStream in, Loader loader)
            throws ProjectFileException, IOException {
        try (ZipEntries zip =
                new ZipEntries(in, ClassroomSettings.MOST_PUPILS + MOST_SETS + 1, 4 * MOST_BYTES)) {
            if (!zip.next().equals(Optional.of(JSON))) {
                throw new ProjectFileException(Problem.NOT_A_PROJECT, "no " + JSON);
            }
            File file = parsed(zip.read(MOST_JSON));
            Classroom classroom = classrooms.create(teacher, file.settings());
            try {
                load(file, classroom, zip, loader);
                classrooms.setLesson(classroom.id(), Lesson.OVER);
                return classrooms.find(classroom.id()).orElseThrow();
            } catch (ProjectFileException | IOException | RuntimeException e) {
                classrooms.delete(classroom.id());
                throw e;
            }
        }
    }

    private void load(File file, Classroom classroom, ZipEntries zip, Loader loader)
            throws ProjectFileException, IOException {
        List<String> names = new ArrayList<>();
        List<ProjectId> projects = new ArrayList<>();
        for (int i = 0; i < file.pupils().size(); i++) {
            names.add("pupils/" + (i + 1) + ".classlens");
            projects.add(pupils.add(classroom, file.pupils().get(i)).project());
        }
        for (int i = 0; i < file.sets().size(); i++) {
            SetJson set = file.sets().get(i);
            PictureSet made = sets.create(classroom, set.name(), set.kind());
            sets.setForLate(made.id(), set.forLate());
            names.add("sets/" + (i + 1) + ".classlens");
            projects.add(made.project());
        }
        for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
            int index = names.indexOf(name.get());
            if (index < 0) {
                throw new ProjectFileException(Problem.DAMAGED, "an unknown entry");
            }
            byte[] project = zip.read((int) ProjectFile.MOST_BYTES);
            loader.load(projects.get(index), new ByteArrayInputStream(project));
        }
    }

    private File parsed(byte[] bytes) throws ProjectFileException {
        File file;
        try {
            file = json.readValue(bytes, File.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ProjectFileException(Problem.DAMAGED, "JSON that cannot be read", e);
        }
        if (file == null || !FORMAT.equals(file.format())) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "another format");
        }
        if (file.version() > VERSION) {
            throw new ProjectFileException(Problem.TOO_NEW, "version " + file.version());
        }
        boolean isWhole =
                file.settings() != null
                        && file.pupils() != null
                        && file.pupils().stream().allMatch(n -> n != null && Pupils.isNickname(n))
                        && file.sets() != null
                        && file.sets().stream()
                                .allMatch(
                                        s ->
                                                s != null
                                                        && s.name() != null
                                                        && s.kind() != null
                                                        && PictureSet.isName(s.name()));
        if (!isWhole) {
            throw new ProjectFileException(Problem.DAMAGED, "a name that cannot be");
        }
        if (file.pupils().size() > ClassroomSettings.MOST_PUPILS
                || file.sets().size() > MOST_SETS) {
            throw new ProjectFileException(Problem.TOO_LARGE, "too many pupils or sets");
        }
        return file;
    }

    /** A zip within the zip ends without ending the outer one. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
