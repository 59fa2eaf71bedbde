package io.classlens.tools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every measuring command has, as a mixin of picocli. */
public final class ToolOptions {

    @Option(
            names = "--backbones",
            split = ",",
            paramLabel = "DIR",
            defaultValue = "${env:CLASSLENS_BACKBONES:-backbones,data/backbones}",
            description = "Folders with backbones (default ${DEFAULT-VALUE}).")
    private List<Path> backbones = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the rows there as JSON too.")
    private @Nullable Path json;

    /** Folders that hold backbones, in the order in which they are searched. */
    public List<Path> backbones() {
        return backbones;
    }

    /** Where the rows are written as JSON, if anywhere. */
    public Optional<Path> json() {
        return Optional.ofNullable(json);
    }
}
