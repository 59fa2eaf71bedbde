package io.classlens.classwork.ui;

import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classwork.ModelEvaluation;
import io.classlens.classwork.ModelEvaluator;
import io.classlens.classwork.PictureSet;
import io.classlens.project.Project;
import io.classlens.project.ProjectId;
import io.classlens.project.TrainedModel;
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
    record Result(Pupil pupil, Optional<ModelEvaluation> test) {}

    private record Tested(int model, long set, Optional<ModelEvaluation> test) {}

    private final Pupils pupils;
    private final Studios studios;
    private final ModelEvaluator tester;
    private final Map<ProjectId, Tested> tested = new HashMap<>();

    Results(Pupils pupils, Studios studios, ModelEvaluator tester) {
        this.pupils = pupils;
        this.studios = studios;
        this.tester = tester;
    }

    /** The best first; those who have not trained come last. */
    List<Result> of(PictureSet set) {
        Project examples = studios.open(set.project()).project();
        return pupils.of(set.classroom()).stream()
                .map(pupil -> new Result(pupil, test(pupil, examples)))
                .sorted(
                        Comparator.comparingDouble(
                                        (Result r) ->
                                                r.test()
                                                        .map(ModelEvaluation::accuracy)
                                                        .orElse(-1.0))
                                .reversed())
                .toList();
    }

    private Optional<ModelEvaluation> test(Pupil pupil, Project examples) {
        long set = examples.fingerprint();
        Optional<Tested> last =
                Optional.ofNullable(tested.get(pupil.project())).filter(t -> t.set() == set);
        // Who is not at work has the model that was tested already.
        if (last.isPresent() && studios.ifOpen(pupil.project()).isEmpty()) {
            return last.get().test();
        }
        try {
            Tested now = studios.look(pupil.project(), project -> test(project, examples, last));
            tested.put(pupil.project(), now);
            return now.test();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Removed meanwhile.
        }
    }

    private Tested test(Project project, Project examples, Optional<Tested> last) {
        int model = project.model().map(TrainedModel::number).orElse(0);
        return last.filter(t -> t.model() == model)
                .orElseGet(
                        () ->
                                new Tested(
                                        model,
                                        examples.fingerprint(),
                                        tester.test(project, examples)));
    }
}
