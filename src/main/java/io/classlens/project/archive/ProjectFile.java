package io.classlens.project.archive;

import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.ProjectContent;
import io.classlens.project.ProjectLimits;
import io.classlens.project.archive.ProjectFileException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project as a file that its owner keeps: a zip of {@code project.json} and {@code
 * pictures/NUMBER.jpg}. Reading believes nothing: not the sizes in the zip's headers, not the names
 * of its entries, and no number or text in the JSON.
 */
public final class ProjectFile {

    /** No project of ours comes near it: 3000 pictures of 15 kB, and their embeddings. */
    public static final long MOST_BYTES = 160L * 1024 * 1024;

    private static final int MOST_JSON = 96 * 1024 * 1024;
    private static final int MOST_PICTURE = 512 * 1024;
    private static final String JSON = "project.json";
    private static final String PICTURE = "pictures/[1-9][0-9]{0,8}\\.jpg";
    private static final String README = "README.txt";
    private static final String WHAT_IT_IS =
            """
            A project of Classlens: classes of things, pictures of them, and what a network learned.
            Open Classlens, join a class, and choose "Load a project" in your menu.
            """;

    private ProjectFile() {}

    /**
     * Writes the project as it is now, whatever is recorded meanwhile; a picture that is deleted
     * meanwhile is left out. Leaves the stream open.
     *
     * @throws IOException if the project is closed before all is written: half a file would look
     *     like a whole one
     */
    public static void write(Project project, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, README, WHAT_IT_IS.getBytes(StandardCharsets.UTF_8));
        List<Label> labels = project.labels();
        List<Example> examples =
                labels.stream().flatMap(label -> project.examples(label.id()).stream()).toList();
        put(zip, JSON, ContentJson.write(project, labels, examples));
        for (Example example : examples) {
            Optional<byte[]> jpeg = project.picture(example.id());
            if (jpeg.isPresent()) {
                put(zip, picture(example.id()), jpeg.get());
            }
        }
        if (project.isClosed()) {
            throw new IOException("the project was closed while it was saved");
        }
        zip.finish();
    }

    /**
     * @param limits of the project that is to take it
     * @throws ProjectFileException if it cannot be loaded, with the reason
     * @throws IOException if the stream breaks off
     */
    public static ProjectContent read(InputStream in, ProjectLimits limits)
            throws ProjectFileException, IOException {
        byte[] json = null;
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        try (ZipEntries zip = new ZipEntries(in, limits.examples() + 2, MOST_BYTES)) {
            for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
                String entry = name.get();
                if (entry.equals(JSON)) {
                    json = zip.read(MOST_JSON);
                } else if (entry.matches(PICTURE)) {
                    pictures.put(number(entry), zip.read(MOST_PICTURE));
                } else if (!entry.equals(README)) {
                    throw new ProjectFileException(Problem.DAMAGED, "an unknown entry");
                }
            }
        }
        if (json == null) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "no " + JSON);
        }
        return ContentJson.read(json, pictures, limits);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String picture(int example) {
        return "pictures/" + example + ".jpg";
    }

    private static int number(String entry) {
        return Integer.parseInt(entry.replaceAll("\\D", ""));
    }
}
