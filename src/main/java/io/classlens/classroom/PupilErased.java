package io.classlens.classroom;

import java.util.UUID;

/** Published once a pupil is erased: whoever remembers something of the pupil forgets it. */
public record PupilErased(UUID pupil) {}
