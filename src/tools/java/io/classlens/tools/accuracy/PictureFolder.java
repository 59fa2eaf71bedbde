package io.classlens.tools.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with one sub-folder for each class.
 *
 * @param pictures for each class, by name, its files by name
 */
record PictureFolder(Path folder, SequencedMap<String, List<Path>> pictures) {

    /**
     * Hidden files and text such as a licence beside the classes are passed over.
     *
     * @throws UserError if the folder has fewer than two classes or a class has no files
     */
    static PictureFolder of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + " is not a folder");
        }
        SequencedMap<String, List<Path>> pictures = new TreeMap<>();
        for (Path of : visible(folder).filter(Files::isDirectory).toList()) {
            pictures.put(
                    of.getFileName().toString(), visible(of).filter(Files::isRegularFile).toList());
        }
        if (pictures.size() < 2) {
            throw new UserError(
                    "%s has %d sub-folders; it takes one for each class, at least two"
                            .formatted(folder, pictures.size()));
        }
        pictures.forEach(
                (name, files) -> {
                    if (files.isEmpty()) {
                        throw new UserError(folder.resolve(name) + " holds no pictures");
                    }
                });
        return new PictureFolder(folder, pictures);
    }

    /**
     * The same folder, known to have the classes of another one.
     *
     * @throws UserError if it has others
     */
    PictureFolder withClassesOf(PictureFolder other) {
        if (!pictures.keySet().equals(other.pictures.keySet())) {
            throw new UserError(
                    "%s has the classes %s, but %s has %s"
                            .formatted(
                                    folder,
                                    pictures.keySet(),
                                    other.folder,
                                    other.pictures.keySet()));
        }
        return this;
    }

    private static Stream<Path> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .filter(p -> !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
