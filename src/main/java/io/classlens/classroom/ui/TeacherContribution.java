package io.classlens.classroom.ui;

import com.vaadin.flow.component.Component;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Teacher;
import java.util.List;
import java.util.Optional;

/**
 * What a feature adds to the pages of teachers. Each is a Spring bean; the pages know no feature by
 * name.
 */
public interface TeacherContribution {

    /** Lines between the head of a dashboard and its cards. */
    default List<Component> dashboardLines() {
        return List.of();
    }

    /**
     * A button beside "New class".
     *
     * @param refresh shows the classes anew; called with the lock of the page's session held
     */
    default Optional<Component> classesButton(Teacher teacher, Runnable refresh) {
        return Optional.empty();
    }

    /** Downloads a class as a file, where the feature can. */
    default void export(Classroom classroom) {}
}
