package io.classlens.project;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Keeps the pictures in the server's memory. Labels and models need no second copy here: the {@link
 * Project} that lives as long as this store holds them.
 */
@Component
class InMemoryProjectStore implements ProjectStore {

    private final Map<ProjectId, Map<Integer, byte[]>> pictures = new ConcurrentHashMap<>();

    @Override
    public void save(ProjectId project, Label label) {}

    @Override
    public void save(ProjectId project, TrainedModel model) {}

    @Override
    public void save(ProjectId project, Example example, byte[] jpeg) {
        pictures.computeIfAbsent(project, _ -> new ConcurrentHashMap<>()).put(example.id(), jpeg);
    }

    @Override
    public void deleteLabel(ProjectId project, int label) {}

    @Override
    public void deleteExample(ProjectId project, int example) {
        Map<Integer, byte[]> ofProject = pictures.get(project);
        if (ofProject != null) {
            ofProject.remove(example);
        }
    }

    @Override
    public Optional<byte[]> picture(ProjectId project, int example) {
        return Optional.ofNullable(pictures.getOrDefault(project, Map.of()).get(example));
    }

    @Override
    public void delete(ProjectId project) {
        pictures.remove(project);
    }
}
