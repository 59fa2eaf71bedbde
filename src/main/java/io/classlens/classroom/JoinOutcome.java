package io.classlens.classroom;

/** What became of somebody's wish to join a class. */
public sealed interface JoinOutcome {

    /**
     * @param token what the device has to show from now on; only its hash is kept here
     */
    record Joined(Pupil pupil, String token) implements JoinOutcome {}

    /** No class has the code; or, with rescue words, nobody in the class has them. */
    record NoSuchClass() implements JoinOutcome {}

    record LessonOver(Classroom classroom) implements JoinOutcome {}

    /**
     * @param limit how many pupils the class takes
     */
    record ClassFull(int limit) implements JoinOutcome {}

    /** See {@link Pupils#isNickname}. */
    record NotANickname() implements JoinOutcome {}
}
