package io.classlens.tools.accuracy;

/** Something on the command line or in the folders that the person who called has to change. */
final class UserError extends RuntimeException {

    UserError(String message) {
        super(message);
    }
}
