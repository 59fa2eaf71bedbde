package io.classlens.account;

import io.classlens.classroom.Teacher;

/** What came of an account that somebody wanted. */
public sealed interface NewTeacher {

    record Created(Teacher teacher) implements NewTeacher {}

    record NameTaken() implements NewTeacher {}

    /** Empty, too long, or with characters that nobody can read. */
    record NotAName() implements NewTeacher {}

    /**
     * Too short, too long, or the name itself.
     *
     * @param least characters
     * @param most characters
     */
    record WeakPassword(int least, int most) implements NewTeacher {}

    /** There was to be a first teacher, and there is one. */
    record SetUpAlready() implements NewTeacher {}
}
