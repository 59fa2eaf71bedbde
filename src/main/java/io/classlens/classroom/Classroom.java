package io.classlens.classroom;

import java.time.Instant;
import java.util.UUID;

/**
 * A class as it was when it was asked for.
 *
 * @param teacher whose class it is
 */
public record Classroom(
        UUID id,
        UUID teacher,
        JoinCode code,
        ClassroomSettings settings,
        Lesson lesson,
        Instant created) {}
