package io.classlens.account;

import io.classlens.classroom.Teacher;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * @param password hashed
 */
@Table("teacher")
record TeacherRow(@Id UUID id, String name, String password, Instant created) {

    Teacher teacher() {
        return new Teacher(id, name);
    }
}
