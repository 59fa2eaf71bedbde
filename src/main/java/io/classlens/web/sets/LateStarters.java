package io.classlens.web.sets;

import io.classlens.classroom.PictureSet;
import io.classlens.classroom.PictureSets;
import io.classlens.classroom.Pupil;
import io.classlens.studio.SetCopy;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import org.springframework.stereotype.Service;

/** Gives whoever comes late the starter sets that are meant for them, when they first come in. */
@Service
public class LateStarters {

    private final PictureSets sets;
    private final Studios studios;

    LateStarters(PictureSets sets, Studios studios) {
        this.sets = sets;
        this.studios = studios;
    }

    /** Does nothing where something is there already, be it an empty class of things. */
    public void welcome(Pupil pupil, Studio studio) {
        if (studio.project().labels().isEmpty()) {
            sets.of(pupil.classroom()).stream()
                    .filter(set -> set.kind() == PictureSet.Kind.STARTER && set.isForLate())
                    .forEach(set -> SetCopy.copy(studios.open(set.project()), studio, false));
        }
    }
}
