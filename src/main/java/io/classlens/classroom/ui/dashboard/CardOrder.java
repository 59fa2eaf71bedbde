package io.classlens.classroom.ui.dashboard;

import java.util.Comparator;
import java.util.Locale;

/** In which order the cards stand. */
enum CardOrder {
    JOINED(Comparator.comparing(snapshot -> snapshot.pupil().joined())),
    NAME(
            Comparator.comparing(
                    snapshot -> snapshot.pupil().nickname(), String.CASE_INSENSITIVE_ORDER)),
    NEED(Comparator.comparingInt(PupilSnapshot::need).reversed()),
    EXAMPLES(Comparator.comparingInt(PupilSnapshot::examples).reversed()),
    ACCURACY(Comparator.<PupilSnapshot>comparingDouble(s -> s.accuracy().orElse(-1.0)).reversed());

    final Comparator<PupilSnapshot> comparator;

    CardOrder(Comparator<PupilSnapshot> comparator) {
        this.comparator = comparator.thenComparing(snapshot -> snapshot.pupil().joined());
    }

    String key() {
        return "dashboard.order-" + name().toLowerCase(Locale.ROOT);
    }
}
