package io.classlens.project;

import java.util.Locale;

/**
 * A class of things that the network learns to tell from the others.
 *
 * @param id counted from 1 within its project, never given twice
 * @param name what people read; changing it asks for no training
 * @param color index into the page's palette, 0 to {@value #COLORS} - 1
 * @param active whether its examples take part in a training
 */
public record Label(int id, String name, int color, boolean active) {

    public static final int COLORS = 9;
    public static final int LONGEST_NAME = 40;

    /**
     * @throws IllegalArgumentException if the name is blank, longer than {@value #LONGEST_NAME}
     *     characters or holds control characters, or if the palette has no such color
     */
    public Label {
        name = name.strip();
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a label's name has 1 to %d printable characters".formatted(LONGEST_NAME));
        }
        if (color < 0 || color >= COLORS) {
            throw new IllegalArgumentException(
                    "color must be from 0 to %d, found %d".formatted(COLORS - 1, color));
        }
    }

    /** Whether a label may be called so, blanks around it not counted. */
    public static boolean isName(String text) {
        String name = text.strip();
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** The name as labels are matched by it: case and the width of blanks do not count. */
    public String key() {
        return key(name);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Whether people take it for a label of this name. */
    public boolean isCalled(String other) {
        return key(name).equals(key(other));
    }

    public boolean hasSameName(Label other) {
        return isCalled(other.name);
    }

    Label withName(String other) {
        return new Label(id, other, color, active);
    }

    Label withColor(int other) {
        return new Label(id, name, other, active);
    }

    Label withActive(boolean other) {
        return new Label(id, name, color, other);
    }
}
