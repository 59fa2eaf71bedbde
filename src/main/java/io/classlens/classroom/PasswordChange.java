package io.classlens.classroom;

/** What came of a new password. */
public enum PasswordChange {
    CHANGED,
    WEAK,
    /** The account was deleted meanwhile. */
    GONE
}
