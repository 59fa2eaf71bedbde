package io.classlens.classwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PictureSetRows extends ListCrudRepository<PictureSetRow, UUID> {

    List<PictureSetRow> findByClassroomOrderByCreated(UUID classroom);

    Optional<PictureSetRow> findByProject(UUID project);

    @Modifying
    @Query("update picture_set set name = :name where id = :id")
    void rename(UUID id, String name);

    @Modifying
    @Query("update picture_set set for_late = :forLate where id = :id")
    void setForLate(UUID id, boolean forLate);
}
