package io.classlens.project;

/**
 * Encrypts what belongs to one project with the project's own key. Once the project is erased, the
 * key is gone and nothing that was sealed can be opened again.
 */
public interface Sealing {

    /**
     * @param purpose what the bytes are, for example {@code picture/12}; opening asks for the same
     * @return the sealed bytes, 28 longer than the plain ones
     * @throws IllegalArgumentException if there is no such project
     */
    byte[] seal(ProjectId project, String purpose, byte[] plain);

    /**
     * @throws IllegalArgumentException if there is no such project
     * @throws IllegalStateException if the bytes were sealed for something else, or were changed
     */
    byte[] open(ProjectId project, String purpose, byte[] sealed);

    /** Whether the key is gone for good: what was sealed for the project is erased. */
    boolean isErased(ProjectId project);
}
