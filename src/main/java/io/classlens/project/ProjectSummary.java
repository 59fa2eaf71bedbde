package io.classlens.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a project without reading its examples.
 *
 * @param examples how many each label has, by the label's id; a label without any may be missing
 * @param accuracy of the model that answers, from 0 to 1; empty if there is none
 */
public record ProjectSummary(
        List<Label> labels, Map<Integer, Integer> examples, Optional<Double> accuracy) {}
