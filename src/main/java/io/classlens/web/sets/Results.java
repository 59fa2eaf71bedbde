package io.classlens.web.sets;

import io.classlens.classroom.PictureSet;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.studio.ModelTest;
import io.classlens.studio.Studios;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests the models of a class on its hidden set, each anew only when it or the set changed. */
final class Results {

    /**
     * @param test empty until the pupil has trained
     */
    record Result(Pupil pupil, Optional<ModelTest> test) {}

    private record Tested(int model, long set, Optional<ModelTest> test) {}

    private final Pupils pupils;
    private final Studios studios;
    private final Map<ProjectId, Tested> tested = new HashMap<>();

    Results(Pupils pupils, Studios studios) {
        this.pupils = pupils;
        this.studios = studios;
    }

    /** The best first; those who have not trained come last. */
    List<Result> of(PictureSet set) {
        Project examples = studios.open(set.project()).project();
        return pupils.of(set.classroom()).stream()
                .map(pupil -> new Result(pupil, test(pupil, examples)))
                .sorted(
                        Comparator.comparingDouble(
                                        (Result r) ->
                                                r.test().map(ModelTest::accuracy).orElse(-1.0))
                                .reversed())
                .toList();
    }

    private Optional<ModelTest> test(Pupil pupil, Project examples) {
        Project project = studios.open(pupil.project()).project();
        int model = project.model().map(m -> m.number()).orElse(0);
        long set = examples.fingerprint();
        Tested last = tested.get(pupil.project());
        if (last == null || last.model() != model || last.set() != set) {
            last = new Tested(model, set, ModelTest.of(project, examples));
            tested.put(pupil.project(), last);
        }
        return last.test();
    }
}
