package io.classlens.web.join;

import com.vaadin.flow.component.Component;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.studio.Studio;
import io.classlens.web.element.ClasslensWebcam;
import java.util.Optional;
import java.util.function.Consumer;
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
     * @param ending takes what has to be shown instead of the whole page once the lesson is over
     */
    public PupilBar bar(
            Pupil pupil,
            Studio studio,
            Optional<ClasslensWebcam> webcam,
            Consumer<Component> ending) {
        return new PupilBar(
                new PupilPresence(classrooms, pupils, pupil, ThisDevice.token()),
                studio,
                webcam,
                ending);
    }
}
