package io.classlens.project.storage;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ModelRows extends ListCrudRepository<ModelRow, RowKey> {

    @Query("select * from trained_model where project = :project order by number")
    List<ModelRow> of(UUID project);

    @Modifying
    @Query("delete from trained_model where project = :project and number = :number")
    void delete(UUID project, int number);
}
