package io.classlens.classwork;

import io.classlens.project.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table("picture_set")
record PictureSetRow(
        @Id UUID id,
        UUID classroom,
        String name,
        PictureSet.Kind kind,
        UUID project,
        boolean forLate,
        Instant created) {

    PictureSet set() {
        return new PictureSet(id, classroom, name, kind, new ProjectId(project), forLate);
    }
}
