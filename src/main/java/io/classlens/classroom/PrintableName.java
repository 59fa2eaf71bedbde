package io.classlens.classroom;

/** The rule for names that one person types and others read. */
public final class PrintableName {

    private PrintableName() {}

    /**
     * Whether it has something to read, is short enough, and holds nothing that could change how
     * the text around it is shown: control characters, unassigned and private code points, and
     * format characters such as right-to-left marks. The zero-width joiner is allowed: writing
     * systems and family emoji need it.
     */
    public static boolean is(String text, int longest) {
        String name = text.strip();
        return name.length() <= longest
                && name.codePoints().anyMatch(c -> !isBlank(c))
                && name.codePoints().allMatch(PrintableName::isPrintable);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isPrintable(int codePoint) {
        final int zeroWidthJoiner = 0x200D;
        return switch ((byte) Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> codePoint == zeroWidthJoiner;
            default -> true;
        };
    }
}
