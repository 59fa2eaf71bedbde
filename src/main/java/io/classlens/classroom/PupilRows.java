package io.classlens.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PupilRows extends ListCrudRepository<PupilRow, UUID> {

    List<PupilRow> findByClassroomOrderByJoined(UUID classroom);

    @Query("select * from pupil where token_hash = :tokenHash")
    Optional<PupilRow> findByTokenHash(String tokenHash);

    Optional<PupilRow> findByProject(UUID project);

    int countByClassroom(UUID classroom);

    @Modifying
    @Query("update pupil set token_hash = :hash where id = :id")
    void setTokenHash(UUID id, @Nullable String hash);

    @Modifying
    @Query("update pupil set rescue_hash = :hash where id = :id")
    void setRescueHash(UUID id, @Nullable String hash);

    @Modifying
    @Query("update pupil set nickname = :nickname where id = :id")
    void setNickname(UUID id, byte[] nickname);

    @Modifying
    @Query("update pupil set last_seen = :now where id = :id")
    void setLastSeen(UUID id, Instant now);

    @Modifying
    @Query("update pupil set token_hash = null where classroom = :classroom")
    void forgetDevices(UUID classroom);

    @Query(
            """
            select p.* from pupil p join classroom c on c.id = p.classroom
            where p.last_seen < :latest and c.retention_days = :days
            """)
    List<PupilRow> unseenSince(Instant latest, int days);

    @Query("select distinct retention_days from classroom")
    List<Integer> retentions();
}
