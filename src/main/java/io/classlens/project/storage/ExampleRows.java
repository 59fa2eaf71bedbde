package io.classlens.project.storage;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ExampleRows extends ListCrudRepository<ExampleRow, RowKey> {

    /** Without the pictures, which are read one at a time. */
    @Query(
            """
            select project, number, label, embedding, backbone, null as jpeg, burst, taken, source
            from example where project = :project order by number
            """)
    List<ExampleRow> of(UUID project);

    @Query(
            """
            select label, count(*) as examples from example where project = :project group by label
            """)
    List<LabelCount> counts(UUID project);

    @Query("select count(*) from example where project = :project and jpeg is not null")
    int pictures(UUID project);

    @Modifying
    @Query(
            """
            update example set embedding = :embedding, backbone = :backbone
            where project = :project and number = :number
            """)
    void replaceEmbedding(UUID project, int number, byte[] embedding, String backbone);

    @Modifying
    @Query("update example set label = :label where project = :project and number = :number")
    void move(UUID project, int number, int label);

    @Modifying
    @Query("delete from example where project = :project and number = :number")
    void delete(UUID project, int number);

    @Modifying
    @Query("delete from example where project = :project and label = :label")
    void deleteOf(UUID project, int label);
}
