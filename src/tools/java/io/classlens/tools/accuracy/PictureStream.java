package io.classlens.tools.accuracy;

import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the pictures of a folder, some at a time. */
final class PictureStream {

    private static final int BATCH = 32;

    /** Takes some pictures of one class, in the order of its files. */
    @FunctionalInterface
    interface Consumer {
        void accept(int classIndex, List<Frame> frames);
    }

    private PictureStream() {}

    /**
     * @throws UserError if a file is no picture that we read
     */
    static void read(PictureFolder folder, FrameReader reader, Consumer consumer)
            throws IOException {
        int classIndex = 0;
        for (List<Path> files : folder.pictures().values()) {
            for (int from = 0; from < files.size(); from += BATCH) {
                List<Frame> frames = new ArrayList<>();
                for (Path file : files.subList(from, Math.min(files.size(), from + BATCH))) {
                    frames.add(frame(file, reader));
                }
                consumer.accept(classIndex, frames);
            }
            classIndex++;
        }
    }

    private static Frame frame(Path file, FrameReader reader) throws IOException {
        return switch (reader.upload(Files.readAllBytes(file))) {
            case FrameReading.Read(var frame) -> frame;
            case FrameReading.Refused(var refusal) ->
                    throw new UserError(
                            file + " is no picture that we read (JPEG, PNG, WebP): " + refusal);
        };
    }
}
