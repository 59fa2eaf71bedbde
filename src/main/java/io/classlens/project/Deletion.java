package io.classlens.project;

import java.util.List;
import java.util.Optional;

/**
 * Something that was deleted and can be brought back until it is purged.
 *
 * @param label the label that went, empty if only examples did
 * @param position where the label stood in the list
 */
public record Deletion(Optional<Label> label, int position, List<Example> examples) {}
