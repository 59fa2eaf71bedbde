package io.classlens.classroom;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("classroom")
record ClassroomRow(
        @Id UUID id,
        UUID teacher,
        String code,
        String name,
        int mostPupils,
        int mostLabels,
        int mostExamplesPerLabel,
        int retentionDays,
        boolean embeddingsOnly,
        Lesson lesson,
        Instant created) {

    static ClassroomRow of(Classroom classroom) {
        ClassroomSettings settings = classroom.settings();
        return new ClassroomRow(
                classroom.id(),
                classroom.teacher(),
                classroom.code().value(),
                settings.name(),
                settings.mostPupils(),
                settings.mostLabels(),
                settings.mostExamplesPerLabel(),
                settings.retentionDays(),
                settings.embeddingsOnly(),
                classroom.lesson(),
                classroom.created());
    }

    Classroom classroom() {
        return new Classroom(
                id,
                teacher,
                new JoinCode(code),
                new ClassroomSettings(
                        name,
                        mostPupils,
                        mostLabels,
                        mostExamplesPerLabel,
                        retentionDays,
                        embeddingsOnly),
                lesson,
                created);
    }
}
