package io.classlens.project.storage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProjectRows extends ListCrudRepository<ProjectRow, UUID> {

    @Modifying
    @Query(
            """
            update project
            set most_labels = :labels, most_examples_per_label = :perLabel, most_examples = :examples
            where id = :id
            """)
    void limit(UUID id, int labels, int perLabel, int examples);

    @Modifying
    @Query("update project set locked_settings = :settings where id = :id")
    void lockSettings(UUID id, @Nullable String settings);

    @Modifying
    @Query("update project set threshold = :threshold where id = :id")
    void threshold(UUID id, double threshold);

    @Modifying
    @Query("update project set last_label = :number where id = :id and last_label < :number")
    void rememberLabel(UUID id, int number);

    /** Remembers the greatest id among a label's examples. */
    @Modifying
    @Query(
            """
            update project set last_example = greatest(
                last_example,
                (select coalesce(max(e.number), 0) from example e
                 where e.project = :id and e.label = :label))
            where id = :id
            """)
    void rememberExamplesOf(UUID id, int label);

    @Modifying
    @Query("update project set last_example = :number where id = :id and last_example < :number")
    void rememberExample(UUID id, int number);

    @Modifying
    @Query("update project set last_run = :number where id = :id and last_run < :number")
    void rememberRun(UUID id, int number);

    @Modifying
    @Query("update project set live_model = :number where id = :id")
    void makeLive(UUID id, int number);

    @Query("select distinct project from example where backbone <> :backbone and jpeg is not null")
    List<UUID> withEmbeddingsNotOf(String backbone);
}
