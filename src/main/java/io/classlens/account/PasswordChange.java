package io.classlens.account;

/** What came of a new password. */
public enum PasswordChange {
    CHANGED,
    WEAK,
    /** The account was deleted meanwhile. */
    GONE
}
