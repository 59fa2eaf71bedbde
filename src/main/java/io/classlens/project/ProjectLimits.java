package io.classlens.project;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one project may hold, so that one pupil cannot take the memory of all.
 *
 * @param labels at least 2
 * @param examples over all labels, about 25 kB of memory each
 */
@ConfigurationProperties("classlens.limits")
public record ProjectLimits(@DefaultValue("30") int labels, @DefaultValue("3000") int examples) {}
