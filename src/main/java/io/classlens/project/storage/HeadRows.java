package io.classlens.project.storage;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface HeadRows extends ListCrudRepository<HeadRow, RowKey> {

    /** Which runs have one, the newest last. */
    @Query("select number from trained_head where project = :project order by number")
    List<Integer> numbers(UUID project);
}
