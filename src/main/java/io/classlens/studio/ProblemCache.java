package io.classlens.studio;

import io.classlens.project.Project;
import io.classlens.training.api.Hyperparameters;
import io.classlens.training.api.TrainingProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The problems of a project's training set with the hyper-parameters that its pages show. Each open
 * page asks up to ten times a second, and building the set takes a pass over all embeddings, so the
 * answers are kept until the examples change. Safe for many threads: pages that ask at the same
 * time share one set.
 */
final class ProblemCache {

    /** More pages with settings of their own than one person has open. */
    private static final int LARGEST = 8;

    /**
     * What was found in a training set.
     *
     * @param examples how many the set holds
     */
    record Findings(List<TrainingProblem> problems, int examples) {}

    /**
     * @param outdated a project's fingerprint does not tell which backbone made the embeddings
     */
    private record Key(long fingerprint, int outdated, Hyperparameters hyperparameters) {}

    private final Project project;
    private final StudioExamples examples;
    private final Function<Hyperparameters, LearningSet> build;
    private final Map<Key, Findings> known =
            new LinkedHashMap<>(LARGEST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Findings> eldest) {
                    return size() > LARGEST;
                }
            };

    /**
     * @param build puts the training set together from the examples as they are now
     */
    ProblemCache(
            Project project,
            StudioExamples examples,
            Function<Hyperparameters, LearningSet> build) {
        this.project = project;
        this.examples = examples;
        this.build = build;
    }

    synchronized Findings of(Hyperparameters hyperparameters) {
        Key key = key(hyperparameters);
        Findings before = known.get(key);
        if (before != null) {
            return before;
        }
        LearningSet set = build.apply(hyperparameters);
        Findings found = new Findings(set.problems(hyperparameters), set.examples().size());
        // An example that was added meanwhile would be filed under the fingerprint without it.
        if (key.equals(key(hyperparameters))) {
            known.put(key, found);
        }
        return found;
    }

    private Key key(Hyperparameters hyperparameters) {
        return new Key(project.fingerprint(), examples.outdated(), hyperparameters);
    }
}
