package io.classlens.project.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything lies that outlives the program.
 *
 * @param data the folder, made where it is missing
 */
@ConfigurationProperties("classlens")
record DataFolder(@DefaultValue("data") Path data) {}
