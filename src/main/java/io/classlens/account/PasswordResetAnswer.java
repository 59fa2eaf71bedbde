package io.classlens.account;

/** What came of a password that was set on the server. */
public enum PasswordResetAnswer {
    DONE,
    NO_SUCH_TEACHER,
    /** No name was given, and there are several. */
    WHICH_TEACHER
}
