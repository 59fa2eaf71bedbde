package io.classlens.ui;

import io.classlens.project.ProjectId;

/** Where a project's frames and pictures are, relative to the page's base. */
public final class ProjectAddress {

    private ProjectAddress() {}

    public static String of(ProjectId project) {
        return "projects/" + project.value();
    }
}
