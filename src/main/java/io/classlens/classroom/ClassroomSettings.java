package io.classlens.classroom;

import io.classlens.project.ProjectLimits;

/**
 * What a teacher decides about a class.
 *
 * @param mostPupils who may be in it at the same time, 1 to {@value #MOST_PUPILS}
 * @param mostLabels classes of things a project, 2 to {@value #MOST_LABELS}
 * @param mostExamplesPerLabel pictures a class of things, 1 to {@value #MOST_EXAMPLES}
 * @param retentionDays after so many days without a visit a pupil's data is erased, 1 to {@value
 *     #LONGEST_RETENTION}
 * @param embeddingsOnly no picture is ever stored; decided when the class is made
 */
public record ClassroomSettings(
        String name,
        int mostPupils,
        int mostLabels,
        int mostExamplesPerLabel,
        int retentionDays,
        boolean embeddingsOnly) {

    public static final int LONGEST_NAME = 60;
    public static final int MOST_PUPILS = 200;
    public static final int MOST_LABELS = 30;
    public static final int MOST_EXAMPLES = 1000;
    public static final int LONGEST_RETENTION = 365;

    /** Over all labels: what 30 pupils may take of a machine's memory. */
    private static final int MOST_EXAMPLES_OF_A_PROJECT = 3000;

    /**
     * @throws IllegalArgumentException if something is out of its range
     */
    public ClassroomSettings {
        name = name.strip();
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a class's name has 1 to %d printable characters".formatted(LONGEST_NAME));
        }
        requireWithin("pupils", mostPupils, 1, MOST_PUPILS);
        requireWithin("labels", mostLabels, 2, MOST_LABELS);
        requireWithin("examples", mostExamplesPerLabel, 1, MOST_EXAMPLES);
        requireWithin("days", retentionDays, 1, LONGEST_RETENTION);
    }

    /** With the numbers that fit most lessons. */
    public static ClassroomSettings named(String name) {
        return new ClassroomSettings(name, 40, 10, 300, 30, false);
    }

    public static boolean isName(String text) {
        return PrintableName.is(text, LONGEST_NAME);
    }

    /** What each project of the class may hold. */
    public ProjectLimits projectLimits() {
        return new ProjectLimits(
                mostLabels,
                mostExamplesPerLabel,
                Math.min(MOST_EXAMPLES_OF_A_PROJECT, mostLabels * mostExamplesPerLabel));
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be from %d to %d, found %d".formatted(name, least, most, value));
        }
    }
}
