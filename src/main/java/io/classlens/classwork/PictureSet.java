package io.classlens.classwork;

import io.classlens.classroom.PrintableName;
import io.classlens.project.ProjectId;
import java.util.UUID;

/**
 * Pictures that a teacher prepared for a class.
 *
 * @param project that holds them; its locked settings go to the pupils with a starter set
 * @param isForLate whether pupils who join later get it as well
 */
public record PictureSet(
        UUID id, UUID classroom, String name, Kind kind, ProjectId project, boolean isForLate) {

    public static final int LONGEST_NAME = 40;

    public enum Kind {
        /** Sent to pupils, who go on from there. */
        STARTER,
        /** Never shown to pupils: their models are tested on it. */
        TEST
    }

    public static boolean isName(String text) {
        return PrintableName.is(text, LONGEST_NAME);
    }
}
