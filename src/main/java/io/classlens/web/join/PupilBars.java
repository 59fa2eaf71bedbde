package io.classlens.web.join;

import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.studio.Studio;
import io.classlens.web.element.ClasslensWebcam;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Makes the bars of pupils' pages. */
@Service
public final class PupilBars {

    private final Classrooms classrooms;
    private final Pupils pupils;

    PupilBars(Classrooms classrooms, Pupils pupils) {
        this.classrooms = classrooms;
        this.pupils = pupils;
    }

    /**
     * To be called while the pupil's own request is handled: its cookie says which device it is.
     *
     * @param webcam pauses with the class
     * @param emptied takes everything off the page, when it is no longer the pupil's
     */
    public PupilBar bar(
            Pupil pupil, Studio studio, Optional<ClasslensWebcam> webcam, Runnable emptied) {
        return new PupilBar(
                new PupilPresence(classrooms, pupils, pupil, ThisDevice.token()),
                studio,
                webcam,
                emptied);
    }
}
