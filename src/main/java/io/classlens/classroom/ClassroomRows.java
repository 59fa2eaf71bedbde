package io.classlens.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ClassroomRows extends ListCrudRepository<ClassroomRow, UUID> {

    List<ClassroomRow> findByTeacherOrderByCreatedDesc(UUID teacher);

    Optional<ClassroomRow> findByCode(String code);
}
