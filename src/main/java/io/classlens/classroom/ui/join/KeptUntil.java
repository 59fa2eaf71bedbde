package io.classlens.classroom.ui.join;

import io.classlens.classroom.Classroom;
import io.classlens.classroom.Pupil;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The day on which a pupil's project is deleted by itself if the pupil does not come back. */
final class KeptUntil {

    private KeptUntil() {}

    /** Written out, as the person's language does, in the time zone of the school's server. */
    static String day(Pupil pupil, Classroom classroom, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(
                        pupil.lastSeen()
                                .plus(Duration.ofDays(classroom.settings().retentionDays())));
    }
}
