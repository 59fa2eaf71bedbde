package io.classlens.inference;

import io.classlens.network.FreezeBoundary;
import io.classlens.picture.Frame;
import java.util.Optional;

/**
 * What the trunk is asked for one frame.
 *
 * @param boundary freeze boundary whose activations are wanted as well as the embedding
 */
public record TrunkInput(Frame frame, Optional<FreezeBoundary> boundary) {}
