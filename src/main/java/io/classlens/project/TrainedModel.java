package io.classlens.project;

import java.util.List;

/**
 * A head that was trained on this project.
 *
 * @param number counted from 1 within its project
 * @param labels ids in the order of the head's outputs
 * @param backbone id of the backbone whose embeddings it wants
 * @param head the head's weights as its trainer wrote them, not copied
 * @param fingerprint of the project when the training began; see {@link Project#fingerprint()}
 */
public record TrainedModel(
        int number, List<Integer> labels, String backbone, byte[] head, long fingerprint) {}
