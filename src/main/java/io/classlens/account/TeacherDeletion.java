package io.classlens.account;

/** What came of deleting a teacher's account. */
public sealed interface TeacherDeletion {

    /**
     * @param classes that were erased with it
     */
    record Deleted(int classes) implements TeacherDeletion {}

    /** Nobody could sign in any more. */
    record LastTeacher() implements TeacherDeletion {}

    record Gone() implements TeacherDeletion {}
}
