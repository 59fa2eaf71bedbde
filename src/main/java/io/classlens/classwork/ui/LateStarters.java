package io.classlens.classwork.ui;

import io.classlens.classroom.Pupil;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.classwork.SetCopy;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import org.springframework.stereotype.Service;

/** Gives whoever comes late the starter sets that are meant for them, when they first come in. */
@Service
class LateStarters {

    private final PictureSets sets;
    private final Studios studios;

    LateStarters(PictureSets sets, Studios studios) {
        this.sets = sets;
        this.studios = studios;
    }

    /** Does nothing where something is there already, be it an empty class of things. */
    void welcome(Pupil pupil, Studio studio) {
        if (studio.project().labels().isEmpty()) {
            sets.of(pupil.classroom()).stream()
                    .filter(set -> set.kind() == PictureSet.Kind.STARTER && set.isForLate())
                    .forEach(set -> SetCopy.copy(studios.open(set.project()), studio, false));
        }
    }
}
