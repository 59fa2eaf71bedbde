package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.classlens.project.Label;
import io.classlens.project.ProjectLimits;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Studio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The page without a browser, on a real studio. */
public abstract class StudioPage extends BrowserlessTest {

    static final ProjectLimits LIMITS = new ProjectLimits(5, 100, 100);

    public Studio studio;

    /** The view is made by hand, with a studio of the test's own, and not by its route. */
    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    @AutoClose private FrameServing frames;

    @BeforeAll
    protected static void needs_a_backbone() {
        assumeTrue(AStudio.isPossible(), "the backbone is brought by ./classlens");
    }

    @BeforeEach
    protected void open_the_page() {
        frames = AStudio.frames();
        studio = AStudio.with(frames, LIMITS);
        UI.getCurrent().add(new StudioPanels(studio, StudioMode.FULL, contributions()));
    }

    @AfterEach
    protected void close_the_studio() {
        studio.close();
    }

    protected Label label(int position) {
        return studio.project().labels().get(position);
    }

    protected List<String> names() {
        return studio.project().labels().stream().map(Label::name).toList();
    }

    protected void record(int position, int examples) {
        AStudio.record(studio, label(position), examples);
    }

    protected void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    protected IntegerField field(String label) {
        return find(IntegerField.class).withPropertyValue(IntegerField::getLabel, label).single();
    }

    /** What the page says in sentences that can be seen. */
    protected List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    /** Lets the page hear what other threads have to say. */
    protected static void waitUntil(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            MockVaadin.clientRoundtrip();
        }
    }

    /** What other features add to the page; nothing unless a test says so. */
    protected List<StudioContribution> contributions() {
        return List.of();
    }
}
