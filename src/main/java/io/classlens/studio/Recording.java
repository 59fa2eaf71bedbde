package io.classlens.studio;

import io.classlens.project.Example;
import java.util.UUID;

/**
 * That a frame is to be kept as an example.
 *
 * @param label id of the label that it shows
 * @param burst of the hold of the button, or of the upload
 */
public record Recording(int label, UUID burst, Example.Source source) {}
