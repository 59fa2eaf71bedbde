package io.classlens.picture;

/** Why bytes are no picture for us. */
public enum Refusal {
    /** More bytes than allowed. */
    TOO_LARGE,
    /** Not in a format that we read, or broken. */
    UNREADABLE,
    /** The header announces more pixels than any camera takes; nothing was decoded. */
    TOO_MANY_PIXELS
}
