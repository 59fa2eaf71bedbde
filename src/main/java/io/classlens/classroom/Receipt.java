package io.classlens.classroom;

import io.classlens.project.Projects;
import java.time.Instant;

/**
 * That something was erased for good.
 *
 * @param what the name of the class or the nickname, for the person who asked for it; never logged
 */
public record Receipt(
        String what, int pupils, int projects, int pictures, int models, Instant erased) {

    static Receipt of(String what, int pupils, Projects.Erased erased, Instant now) {
        return new Receipt(
                what, pupils, erased.projects(), erased.pictures(), erased.models(), now);
    }
}
