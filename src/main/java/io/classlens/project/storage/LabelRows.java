package io.classlens.project.storage;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LabelRows extends ListCrudRepository<LabelRow, RowKey> {

    @Query("select * from label where project = :project order by number")
    List<LabelRow> of(UUID project);

    @Modifying
    @Query("delete from label where project = :project and number = :number")
    void delete(UUID project, int number);
}
