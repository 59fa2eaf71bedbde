package io.classlens.project.storage;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ModelRows extends ListCrudRepository<ModelRow, RowKey> {

    @Query("select * from trained_model where project = :project order by number desc limit 1")
    Optional<ModelRow> last(UUID project);

    @Query("select count(*) from trained_model where project = :project")
    int count(UUID project);
}
