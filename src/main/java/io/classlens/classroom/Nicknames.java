package io.classlens.classroom;

import io.classlens.project.ProjectId;
import io.classlens.project.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How nicknames are numbered and kept. */
@Component
record Nicknames(Sealing sealing) {

    private static final String PURPOSE = "nickname";

    byte[] sealed(ProjectId project, String nickname) {
        return sealing.seal(project, PURPOSE, nickname.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a pupil who is being erased, or whose erasing was cut off: the key goes first. */
    Optional<String> opened(PupilRow row) {
        try {
            return Optional.of(
                    new String(
                            sealing.open(row.projectId(), PURPOSE, row.nickname()),
                            StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            if (sealing.isErased(row.projectId())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The wish itself, or the wish with the first number that makes it another: "Ada 2". */
    static String numbered(String wish, Collection<String> taken) {
        return Stream.concat(
                        Stream.of(wish),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> wish + " " + n))
                .filter(name -> taken.stream().noneMatch(t -> isSame(t, name)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
