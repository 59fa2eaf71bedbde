package io.classlens.project;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one project may hold, so that one pupil cannot take the memory of all.
 *
 * @param labels at least 2
 * @param examplesPerLabel of one label
 * @param examples over all labels, about 12 kB of memory each
 */
@ConfigurationProperties("classlens.limits")
public record ProjectLimits(
        @DefaultValue("30") int labels,
        @DefaultValue("1000") int examplesPerLabel,
        @DefaultValue("3000") int examples) {

    /**
     * A project keeps as many trainings, about 1 MB each and some more where layers were unfrozen;
     * the oldest go first, but neither the one that answers nor the one that did before it.
     */
    public static final int RUNS = 50;

    public ProjectLimits {
        if (labels < 2 || examplesPerLabel < 1 || examples < 1) {
            throw new IllegalArgumentException(
                    "a project holds at least 2 labels and 1 example, found %d, %d and %d"
                            .formatted(labels, examplesPerLabel, examples));
        }
    }
}
