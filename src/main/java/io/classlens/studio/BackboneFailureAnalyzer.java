package io.classlens.studio;

import io.classlens.network.backbone.ModelFormatException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences, and without a stack trace, that the server cannot start for want of a
 * backbone.
 */
final class BackboneFailureAnalyzer extends AbstractFailureAnalyzer<ModelFormatException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ModelFormatException cause) {
        return new FailureAnalysis(
                "The pretrained network cannot be used: " + cause.getMessage(),
                "Start with ./classlens run, which brings it, or set classlens.backbones to the folders that hold it.",
                failure);
    }
}
