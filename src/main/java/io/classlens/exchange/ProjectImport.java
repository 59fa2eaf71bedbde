package io.classlens.exchange;

import io.classlens.picture.Frame;
import io.classlens.picture.FrameReader;
import io.classlens.picture.FrameReading;
import io.classlens.project.AddResult;
import io.classlens.project.Deletion;
import io.classlens.project.Label;
import io.classlens.project.NewExample;
import io.classlens.project.Project;
import io.classlens.project.ProjectContent;
import io.classlens.project.ProjectLimits;
import io.classlens.project.Run;
import io.classlens.project.TrainedModel;
import io.classlens.project.archive.ProjectFile;
import io.classlens.project.archive.ProjectFileException;
import io.classlens.project.archive.ProjectFileException.Problem;
import io.classlens.studio.Studio;
import io.classlens.training.Head;
import io.classlens.training.NetworkFormat;
import io.classlens.training.TrainedNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Loads project files. A file that is refused changes nothing; one that is taken is written example
 * by example, so a server that stops meanwhile has a part of it.
 */
@Service
public class ProjectImport {

    /** Files that are read at once: each is some hundred megabytes at most. */
    private static final int AT_ONCE = 2;

    private final Semaphore reading = new Semaphore(AT_ONCE);
    private final FrameReader reader;

    public ProjectImport(FrameReader reader) {
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
        return load(read(file, studio), studio, replaces);
    }

    /**
     * Loads the file of a whole class's archive into a new project: what a teacher had locked is
     * locked again.
     *
     * @throws ProjectFileException if the file cannot be loaded or does not fit; nothing changed
     */
    public void restore(InputStream file, Studio studio) throws ProjectFileException, IOException {
        ProjectContent content = read(file, studio);
        load(content, studio, true);
        studio.project().lockSettings(content.lockedSettings());
    }

    /** A few files at a time: each lies in memory as a whole. */
    private ProjectContent read(InputStream file, Studio studio)
            throws ProjectFileException, IOException {
        reading.acquireUninterruptibly();
        try {
            return checked(ProjectFile.read(file, studio.project().limits()), studio);
        } finally {
            reading.release();
        }
    }

    private int load(ProjectContent content, Studio studio, boolean replaces)
            throws ProjectFileException {
        Project project = studio.project();
        boolean isEmpty = replaces || project.exampleCount() == 0;
        if (!isEmpty) {
            requireRoom(project, content);
        }
        if (isEmpty) {
            studio.stopTraining();
            for (Label label : project.labels()) {
                Optional<Deletion> deletion = project.deleteLabel(label.id());
                deletion.ifPresent(project::purge);
            }
        }
        Map<Integer, Integer> labels = addLabels(content, project);
        int loaded = 0;
        for (ProjectContent.Kept kept : content.examples()) {
            loaded += add(kept, labels.get(kept.label()), project) ? 1 : 0;
        }
        if (isEmpty) {
            project.threshold(content.threshold());
            content.model()
                    .filter(model -> labels.keySet().containsAll(model.labels()))
                    .ifPresent(
                            model -> studio.models().adopt(moved(model, labels, content, project)));
            // Earlier runs refer to deleted examples.
            for (Run run : project.runs().all()) {
                project.runs().delete(run.number()).ifPresent(project::purge);
            }
        }
        studio.examples().idsOfOutdated().forEach(studio.examples()::embedAnew);
        return loaded;
    }

    private static boolean add(ProjectContent.Kept kept, @Nullable Integer label, Project project) {
        return label != null
                && project.add(
                                new NewExample(
                                        label,
                                        kept.jpeg().orElse(new byte[0]),
                                        kept.embedding(),
                                        kept.backbone(),
                                        kept.burst(),
                                        kept.source()),
                                kept.taken())
                        instanceof AddResult.Added;
    }

    /** What only the network's side can tell: whether pictures and weights can be used. */
    private ProjectContent checked(ProjectContent content, Studio studio)
            throws ProjectFileException {
        List<ProjectContent.Kept> examples = new ArrayList<>();
        for (ProjectContent.Kept kept : content.examples()) {
            // Without a picture, which is allowed, an example has only its number to be seen by.
            Optional<byte[]> jpeg = Optional.empty();
            if (kept.jpeg().isPresent()) {
                if (!(reader.frame(kept.jpeg().get()) instanceof FrameReading.Read(Frame frame))) {
                    throw new ProjectFileException(Problem.DAMAGED, "a picture that is none");
                }
                jpeg = Optional.of(frame.jpeg());
            }
            if (studio.examples().hasOtherSize(kept.embedding().length, kept.backbone())) {
                throw new ProjectFileException(Problem.DAMAGED, "an embedding of another size");
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
        if (content.model().isPresent()) {
            requireHead(content.model().get(), studio);
        }
        return new ProjectContent(
                content.labels(),
                examples,
                content.lockedSettings(),
                content.model(),
                content.isModelCurrent(),
                content.threshold());
    }

    private static void requireHead(TrainedModel model, Studio studio) throws ProjectFileException {
        try {
            TrainedNetwork network = NetworkFormat.read(model.head());
            Head head = network.head();
            if (head.classCount() != model.labels().size()) {
                throw new ProjectFileException(Problem.DAMAGED, "a head for other labels");
            }
            if (studio.examples().hasOtherSize(head.embeddingSize(), model.backbone())) {
                throw new ProjectFileException(Problem.DAMAGED, "a head of another size");
            }
            studio.models().requireFitting(network, model.backbone());
        } catch (IllegalArgumentException e) {
            throw new ProjectFileException(Problem.DAMAGED, "a head that is none", e);
        }
    }

    private static void requireRoom(Project project, ProjectContent content)
            throws ProjectFileException {
        ProjectLimits limits = project.limits();
        // Two of one name in the file need two places: each label there is taken once.
        List<String> names = new ArrayList<>();
        project.labels().forEach(label -> names.add(label.key()));
        long newLabels =
                content.labels().stream().filter(label -> !names.remove(label.key())).count();
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
        return project.labels().stream().filter(label::hasSameName).findFirst();
    }

    /**
     * From the file's ids to those of the project. One is missing if somebody took the last place
     * meanwhile, or the project is gone.
     */
    private static Map<Integer, Integer> addLabels(ProjectContent content, Project project) {
        Map<Integer, Integer> ids = new HashMap<>();
        for (Label label : content.labels()) {
            find(project, label)
                    .filter(known -> !ids.containsValue(known.id()))
                    .or(() -> project.addLabel(label.name()))
                    .ifPresent(
                            there -> {
                                project.recolor(there.id(), label.color());
                                project.activate(there.id(), label.active());
                                ids.put(label.id(), there.id());
                            });
        }
        return ids;
    }

    private static TrainedModel moved(
            TrainedModel model,
            Map<Integer, Integer> labels,
            ProjectContent content,
            Project project) {
        return new TrainedModel(
                0,
                model.labels().stream().map(labels::get).toList(),
                model.backbone(),
                model.head(),
                content.isModelCurrent() ? project.fingerprint() : 0,
                model.settings(),
                model.validation(),
                model.history(),
                model.trained());
    }
}
