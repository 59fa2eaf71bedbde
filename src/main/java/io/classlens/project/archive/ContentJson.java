package io.classlens.project.archive;

import io.classlens.project.Example;
import io.classlens.project.Label;
import io.classlens.project.Project;
import io.classlens.project.ProjectContent;
import io.classlens.project.ProjectLimits;
import io.classlens.project.TrainedModel;
import io.classlens.project.archive.ProjectFileException.Problem;
import io.classlens.training.api.Hyperparameters;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The {@code project.json} of a project file. */
public final class ContentJson {

    private static final String FORMAT = "classlens-project";
    private static final int VERSION = 2;
    private static final int LONGEST_EMBEDDING = 50_000;
    private static final int LONGEST_BACKBONE = 60;
    private static final int LARGEST_HEAD = 32 * 1024 * 1024;
    private static final int MOST_EPOCHS = 1000;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    // A number that an earlier version did not know is 0; ranges are checked.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private ContentJson() {}

    private record File(
            String format,
            int version,
            List<LabelJson> labels,
            List<ExampleJson> examples,
            @Nullable Hyperparameters lockedSettings,
            @Nullable ModelJson model,
            double threshold) {}

    private record LabelJson(int id, String name, int color, boolean active) {}

    /**
     * @param embedding 32-bit floats, lowest byte first
     */
    private record ExampleJson(
            int id,
            int label,
            byte[] embedding,
            String backbone,
            UUID burst,
            Instant taken,
            Example.Source source) {}

    private record ModelJson(
            List<Integer> labels,
            String backbone,
            byte[] head,
            Hyperparameters settings,
            List<TrainedModel.Score> history,
            Instant trained,
            boolean current) {}

    /**
     * @param labels of the project
     * @param examples of these labels
     */
    public static byte[] write(Project project, List<Label> labels, List<Example> examples) {
        return JSON.writeValueAsBytes(
                new File(
                        FORMAT,
                        VERSION,
                        labels.stream()
                                .map(l -> new LabelJson(l.id(), l.name(), l.color(), l.active()))
                                .toList(),
                        examples.stream().map(ContentJson::json).toList(),
                        project.lockedSettings().orElse(null),
                        project.model().map(model -> json(model, project)).orElse(null),
                        project.threshold()));
    }

    private static ExampleJson json(Example example) {
        ByteBuffer embedding =
                ByteBuffer.allocate(example.embedding().length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        embedding.asFloatBuffer().put(example.embedding());
        return new ExampleJson(
                example.id(),
                example.label(),
                embedding.array(),
                example.backbone(),
                example.burst(),
                example.taken(),
                example.source());
    }

    private static ModelJson json(TrainedModel model, Project project) {
        return new ModelJson(
                model.labels(),
                model.backbone(),
                model.head(),
                model.settings(),
                model.history(),
                model.trained(),
                model.fingerprint() == project.fingerprint());
    }

    /**
     * @param pictures by the number of the example that they belong to
     */
    public static ProjectContent read(
            byte[] json, Map<Integer, byte[]> pictures, ProjectLimits limits)
            throws ProjectFileException {
        File file = parsed(json);
        if (file == null || !FORMAT.equals(file.format())) {
            throw new ProjectFileException(Problem.NOT_A_PROJECT, "another format");
        }
        if (file.version() > VERSION) {
            throw new ProjectFileException(Problem.TOO_NEW, "version " + file.version());
        }
        if (file.labels() == null || file.examples() == null) {
            throw damaged("no labels or no examples");
        }
        if (file.labels().size() > limits.labels() || file.examples().size() > limits.examples()) {
            throw new ProjectFileException(Problem.TOO_LARGE, "more than fits");
        }
        try {
            return content(file, pictures, limits);
        } catch (IllegalArgumentException | NullPointerException e) {
            // What the values' own constructors refuse, and what is missing.
            throw new ProjectFileException(Problem.DAMAGED, "a value that cannot be", e);
        }
    }

    private static @Nullable File parsed(byte[] json) throws ProjectFileException {
        try {
            return JSON.readValue(json, File.class);
        } catch (JacksonException e) {
            throw new ProjectFileException(Problem.DAMAGED, "JSON that cannot be read", e);
        }
    }

    private static ProjectContent content(
            File file, Map<Integer, byte[]> pictures, ProjectLimits limits)
            throws ProjectFileException {
        List<Label> labels =
                file.labels().stream()
                        .map(l -> new Label(l.id(), l.name(), l.color(), l.active()))
                        .toList();
        Set<Integer> ids = new HashSet<>();
        for (Label label : labels) {
            if (!ids.add(label.id())) {
                throw damaged("a label twice");
            }
            if (file.examples().stream().filter(e -> e.label() == label.id()).count()
                    > limits.examplesPerLabel()) {
                throw new ProjectFileException(Problem.TOO_LARGE, "more than fits a label");
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (ExampleJson example : file.examples()) {
            if (!ids.contains(example.label()) || !numbers.add(example.id())) {
                throw damaged("an example without a label, or twice");
            }
        }
        if (!numbers.containsAll(pictures.keySet())) {
            throw damaged("a picture without an example");
        }
        return new ProjectContent(
                labels,
                file.examples().stream()
                        .map(e -> kept(e, Optional.ofNullable(pictures.get(e.id()))))
                        .toList(),
                Optional.ofNullable(file.lockedSettings()),
                Optional.ofNullable(file.model()).map(model -> model(model)),
                file.model() != null && file.model().current(),
                file.threshold());
    }

    private static ProjectContent.Kept kept(ExampleJson example, Optional<byte[]> jpeg) {
        float[] embedding = floats(example.embedding());
        requireBackbone(example.backbone());
        return new ProjectContent.Kept(
                example.label(),
                jpeg,
                embedding,
                example.backbone(),
                require(example.burst()),
                require(example.taken()),
                require(example.source()));
    }

    private static TrainedModel model(ModelJson model) {
        requireBackbone(model.backbone());
        List<Integer> labels = List.copyOf(model.labels());
        boolean isPossible =
                !labels.isEmpty()
                        && labels.size() <= Label.COLORS * 100
                        && new HashSet<>(labels).size() == labels.size()
                        && model.head().length <= LARGEST_HEAD
                        && !model.history().isEmpty()
                        && model.history().size() <= MOST_EPOCHS;
        if (!isPossible) {
            throw new IllegalArgumentException("a model that no trainer made");
        }
        return new TrainedModel(
                1,
                labels,
                model.backbone(),
                model.head(),
                0,
                require(model.settings()),
                // Their ids were those of another project.
                List.of(),
                List.copyOf(model.history()),
                require(model.trained()));
    }

    private static float[] floats(byte[] bytes) {
        if (bytes.length == 0
                || bytes.length % Float.BYTES != 0
                || bytes.length / Float.BYTES > LONGEST_EMBEDDING) {
            throw new IllegalArgumentException("an embedding of " + bytes.length + " bytes");
        }
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        for (float value : floats) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("an embedding that is no number");
            }
        }
        return floats;
    }

    private static void requireBackbone(String backbone) {
        if (!backbone.matches("[a-z0-9-]{1," + LONGEST_BACKBONE + "}")) {
            throw new IllegalArgumentException("not the id of a backbone");
        }
    }

    private static <T> T require(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }

    private static ProjectFileException damaged(String what) {
        return new ProjectFileException(Problem.DAMAGED, what);
    }
}
