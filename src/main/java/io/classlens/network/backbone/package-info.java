/**
 * What a backbone is: plain values that describe a pretrained network and its input. Begin with
 * {@link io.classlens.network.backbone.Backbone}. Uses nothing else of Classlens.
 */
@NamedInterface("backbone")
@NullMarked
package io.classlens.network.backbone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
