package io.classlens.exchange.ui;

import com.vaadin.flow.component.UI;
import io.classlens.studio.ui.PersonalPage;
import io.classlens.studio.ui.StudioContribution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets a person save the own project as a file, and load one. */
@Component
@Order(2)
final class ExchangeContribution implements StudioContribution {

    private final ProjectFiles files;

    ExchangeContribution(ProjectFiles files) {
        this.files = files;
    }

    @Override
    public void addTo(PersonalPage page) {
        UI ui = UI.getCurrent();
        page.addAction(ui.getTranslation("archive.save"), () -> files.save(page.studio()));
        page.addAction(ui.getTranslation("archive.load"), () -> files.load(page.studio()));
    }
}
