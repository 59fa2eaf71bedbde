package io.classlens.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A camera's notes in a file. */
final class Exif {

    private Exif() {}

    /** How the picture has to be turned to stand upright. */
    static Orientation turn(byte[] file) throws IOException {
        try {
            var exif =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return tag == null ? Orientation.NONE : Orientation.ofOrientation(tag);
        } catch (ImageProcessingException e) {
            throw new IOException("not a picture in a format that we read", e);
        }
    }
}
