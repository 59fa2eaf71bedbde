package io.classlens.classroom.ui.dashboard;

import io.classlens.classroom.ui.dashboard.PupilSnapshot.Connection;
import java.util.Locale;
import java.util.function.Predicate;

/** Whose cards are shown. */
enum CardFilter {
    ALL(_ -> true),
    NO_EXAMPLES(snapshot -> snapshot.examples() == 0),
    NOT_TRAINED(snapshot -> !snapshot.isTrained()),
    AWAY(snapshot -> snapshot.connection() == Connection.AWAY);

    final Predicate<PupilSnapshot> predicate;

    CardFilter(Predicate<PupilSnapshot> predicate) {
        this.predicate = predicate;
    }

    String key() {
        return "dashboard.filter-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
