package io.classlens.classroom;

import java.util.UUID;

/** Somebody with an account, who has classes. */
public record Teacher(UUID id, String name) {}
