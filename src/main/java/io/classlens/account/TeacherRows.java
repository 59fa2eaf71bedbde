package io.classlens.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TeacherRows extends ListCrudRepository<TeacherRow, UUID> {

    List<TeacherRow> findByOrderByCreated();

    @Query("select * from teacher where lower(name) = lower(:name)")
    Optional<TeacherRow> named(String name);

    @Modifying
    @Query("update teacher set password = :password where id = :id")
    int setPassword(UUID id, String password);
}
