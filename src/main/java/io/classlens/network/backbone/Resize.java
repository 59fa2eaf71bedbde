package io.classlens.network.backbone;

/** How a square of another size becomes as large as a backbone wants it. */
public enum Resize {
    /** Each pixel a mean of the four that lie nearest, weighted by how near. */
    BILINEAR,
    /** Each pixel the one that lies nearest: faster, and with steps where lines are slanted. */
    NEAREST
}
