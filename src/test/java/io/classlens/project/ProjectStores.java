package io.classlens.project;

/** Stores for tests outside this package. */
public final class ProjectStores {

    private ProjectStores() {}

    public static ProjectStore inMemory() {
        return new InMemoryProjectStore();
    }
}
