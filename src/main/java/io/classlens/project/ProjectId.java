package io.classlens.project;

import java.util.UUID;

/** Names a project; random, so that nobody can guess another's. */
public record ProjectId(UUID value) {

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID());
    }
}
