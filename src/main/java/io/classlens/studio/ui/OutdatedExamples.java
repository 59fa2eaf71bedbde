package io.classlens.studio.ui;

import com.vaadin.flow.component.Composite;
import io.classlens.studio.Studio;
import io.classlens.ui.Banner;
import io.classlens.ui.Banner.Tone;

/** Says that pictures wait to be seen by the server's new network, or never can be. */
final class OutdatedExamples extends Composite<Banner> {

    private final Banner banner = new Banner();
    private final Studio studio;

    OutdatedExamples(Studio studio) {
        this.studio = studio;
    }

    @Override
    protected Banner initContent() {
        return banner;
    }

    void refresh() {
        int outdated = studio.examples().outdated();
        if (outdated == 0) {
            banner.clear();
        } else if (studio.project().keepsPictures()) {
            banner.say(Tone.HINT, getTranslation("outdated.under-way", outdated));
        } else {
            banner.say(Tone.WARNING, getTranslation("outdated.no-pictures", outdated));
        }
    }
}
