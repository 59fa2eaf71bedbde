package io.classlens.classwork;

import io.classlens.project.AddResult;
import io.classlens.project.Deletion;
import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.studio.Studio;
import java.util.List;
import java.util.Optional;

/** Gives one project's labels and pictures to another, as a teacher's set to a pupil. */
public final class SetCopy {

    /**
     * What came over.
     *
     * @param examples that are there now
     * @param refused examples for which there was no room
     */
    public record Result(int examples, int refused) {}

    private SetCopy() {}

    /**
     * Labels of the same name are taken for the same. A project in which nothing was recorded is
     * replaced whatever was wished: its empty labels mean nothing yet.
     *
     * @param replaces whether what is there goes first, for good
     * @return empty if the source was deleted meanwhile; then nothing changed
     */
    public static Optional<Result> copy(Studio from, Studio to, boolean replaces) {
        Project source = from.project();
        Project target = to.project();
        List<Label> labels = source.labels();
        if (source.isClosed()) {
            return Optional.empty();
        }
        if (replaces || target.exampleCount() == 0) {
            clear(target);
        }
        target.lockSettings(source.lockedSettings());
        int copied = 0;
        int refused = 0;
        for (Label label : labels) {
            List<Example> examples = source.examples(label.id());
            Optional<Integer> into = labelIn(target, label);
            for (Example example : examples) {
                boolean added = into.filter(id -> add(source, example, target, id)).isPresent();
                copied += added ? 1 : 0;
                refused += added ? 0 : 1;
            }
        }
        to.tellOfGift();
        return Optional.of(new Result(copied, refused));
    }

    private static void clear(Project project) {
        for (Label label : project.labels()) {
            Optional<Deletion> deletion = project.deleteLabel(label.id());
            deletion.ifPresent(project::purge);
        }
    }

    private static Optional<Integer> labelIn(Project project, Label wanted) {
        Optional<Integer> there =
                project.labels().stream().filter(wanted::hasSameName).map(Label::id).findFirst();
        if (there.isPresent()) {
            return there;
        }
        Optional<Label> added = project.addLabel(wanted.name());
        added.ifPresent(label -> project.recolor(label.id(), wanted.color()));
        return added.map(Label::id);
    }

    private static boolean add(Project source, Example example, Project target, int label) {
        byte[] jpeg = source.picture(example.id()).orElse(null);
        if (jpeg == null && target.keepsPictures()) {
            return false;
        }
        AddResult addition =
                target.add(
                        new NewExample(
                                label,
                                jpeg == null ? new byte[0] : jpeg,
                                example.embedding(),
                                example.backbone(),
                                example.burst(),
                                example.source()));
        return addition instanceof AddResult.Added;
    }
}
