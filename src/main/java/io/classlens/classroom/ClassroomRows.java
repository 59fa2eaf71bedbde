package io.classlens.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ClassroomRows extends ListCrudRepository<ClassroomRow, UUID> {

    List<ClassroomRow> findByTeacherOrderByCreatedDesc(UUID teacher);

    Optional<ClassroomRow> findByCode(String code);

    @Modifying
    @Query("update classroom set lesson = :lesson where id = :id")
    void setLesson(UUID id, Lesson lesson);

    @Modifying
    @Query("update classroom set code = :code where id = :id")
    void setCode(UUID id, String code);

    @Modifying
    @Query(
            """
            update classroom set name = :name, most_pupils = :mostPupils, most_labels = :mostLabels,
                most_examples_per_label = :mostExamplesPerLabel, retention_days = :retentionDays
            where id = :id
            """)
    void setSettings(
            UUID id,
            String name,
            int mostPupils,
            int mostLabels,
            int mostExamplesPerLabel,
            int retentionDays);
}
