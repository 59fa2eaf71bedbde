package io.classlens.studio;

import io.classlens.inference.Frame;
import io.classlens.inference.FrameReader;
import io.classlens.inference.FrameReading;
import io.classlens.project.Deletion;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectContent;
import io.classlens.project.ProjectFile;
import io.classlens.project.ProjectFileException;
import io.classlens.project.ProjectFileException.Problem;
import io.classlens.project.ProjectLimits;
import io.classlens.project.TrainedModel;
import io.classlens.training.HeadFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Loads project files. A file that is refused changes nothing. */
@Service
public class ProjectImport {

    private final FrameReader reader;

    ProjectImport(FrameReader reader) {
        this.reader = reader;
    }

    /**
     * @param replaces whether what is there goes first, for good; else the file is added to it, and
     *     the model that is there stays
     * @return how many examples were loaded
     * @throws ProjectFileException if the file cannot be loaded or does not fit; nothing changed
     */
    public int load(InputStream file, Studio studio, boolean replaces)
            throws ProjectFileException, IOException {
        Project project = studio.project();
        ProjectContent content = checked(ProjectFile.read(file, project.limits()), studio);
        boolean isEmpty = replaces || project.exampleCount() == 0;
        if (!isEmpty) {
            requireRoom(project, content);
        }
        if (isEmpty) {
            for (Label label : project.labels()) {
                Optional<Deletion> deletion = project.deleteLabel(label.id());
                deletion.ifPresent(project::purge);
            }
        }
        Map<Integer, Integer> labels = addLabels(content, project);
        for (ProjectContent.Kept kept : content.examples()) {
            project.add(
                    new NewExample(
                            labels.get(kept.label()),
                            kept.jpeg().orElse(new byte[0]),
                            kept.embedding(),
                            kept.backbone(),
                            kept.burst(),
                            kept.source()));
        }
        if (isEmpty) {
            content.model()
                    .filter(model -> labels.keySet().containsAll(model.labels()))
                    .ifPresent(model -> studio.adopt(moved(model, labels, content, project)));
        }
        studio.idsOfOutdatedExamples().forEach(studio::embedAnew);
        return content.examples().size();
    }

    /** What only the network's side can tell: whether pictures and weights can be used. */
    private ProjectContent checked(ProjectContent content, Studio studio)
            throws ProjectFileException {
        List<ProjectContent.Kept> examples = new ArrayList<>();
        for (ProjectContent.Kept kept : content.examples()) {
            if (kept.jpeg().isEmpty() && studio.project().keepsPictures()) {
                // Allowed: such an example has only its number to be seen by.
                examples.add(kept);
                continue;
            }
            Optional<byte[]> jpeg = Optional.empty();
            if (kept.jpeg().isPresent()) {
                if (!(reader.frame(kept.jpeg().get()) instanceof FrameReading.Read(Frame frame))) {
                    throw new ProjectFileException(Problem.DAMAGED, "a picture that is none");
                }
                jpeg = Optional.of(frame.jpeg());
            }
            examples.add(
                    new ProjectContent.Kept(
                            kept.label(),
                            jpeg,
                            kept.embedding(),
                            kept.backbone(),
                            kept.burst(),
                            kept.taken(),
                            kept.source()));
        }
        for (ProjectContent.Kept kept : examples) {
            if (studio.hasOtherSize(kept.embedding(), kept.backbone())) {
                throw new ProjectFileException(Problem.DAMAGED, "an embedding of another size");
            }
        }
        if (content.model().isPresent()) {
            requireHead(content.model().get());
        }
        return new ProjectContent(
                content.labels(), examples, content.model(), content.isModelCurrent());
    }

    private static void requireHead(TrainedModel model) throws ProjectFileException {
        try {
            KeptModel.hyperparameters(model.settings());
            if (HeadFormat.read(model.head()).classCount() != model.labels().size()) {
                throw new ProjectFileException(Problem.DAMAGED, "a head for other labels");
            }
        } catch (IllegalArgumentException e) {
            throw new ProjectFileException(Problem.DAMAGED, "a head that is none", e);
        }
    }

    private static void requireRoom(Project project, ProjectContent content)
            throws ProjectFileException {
        ProjectLimits limits = project.limits();
        List<String> names =
                project.labels().stream().map(label -> SetCopy.key(label.name())).toList();
        long newLabels =
                content.labels().stream()
                        .filter(label -> !names.contains(SetCopy.key(label.name())))
                        .count();
        boolean fits =
                project.labels().size() + newLabels <= limits.labels()
                        && project.exampleCount() + content.examples().size() <= limits.examples()
                        && content.labels().stream()
                                .allMatch(label -> fits(label, project, content, limits));
        if (!fits) {
            throw new ProjectFileException(Problem.TOO_LARGE, "no room beside what is there");
        }
    }

    private static boolean fits(
            Label label, Project project, ProjectContent content, ProjectLimits limits) {
        long more = content.examples().stream().filter(e -> e.label() == label.id()).count();
        int there = find(project, label).map(known -> project.exampleCount(known.id())).orElse(0);
        return there + more <= limits.examplesPerLabel();
    }

    private static Optional<Label> find(Project project, Label label) {
        return project.labels().stream()
                .filter(known -> SetCopy.key(known.name()).equals(SetCopy.key(label.name())))
                .findFirst();
    }

    /** From the file's ids to those of the project. */
    private static Map<Integer, Integer> addLabels(ProjectContent content, Project project) {
        Map<Integer, Integer> ids = new HashMap<>();
        for (Label label : content.labels()) {
            Label there =
                    find(project, label)
                            .filter(known -> !ids.containsValue(known.id()))
                            .or(() -> project.addLabel(label.name()))
                            .orElseThrow();
            project.recolor(there.id(), label.color());
            project.activate(there.id(), label.active());
            ids.put(label.id(), there.id());
        }
        return ids;
    }

    private static TrainedModel moved(
            TrainedModel model,
            Map<Integer, Integer> labels,
            ProjectContent content,
            Project project) {
        return new TrainedModel(
                project.model().map(TrainedModel::number).orElse(0) + 1,
                model.labels().stream().map(labels::get).toList(),
                model.backbone(),
                model.head(),
                content.isModelCurrent() ? project.fingerprint() : 0,
                model.settings(),
                model.history(),
                model.trained());
    }
}
