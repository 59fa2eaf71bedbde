package io.classlens.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.Classlens;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Who may open which page. Whoever adds a page that is open to all has to say so here as well. */
class RoutesTest {

    private static final Set<String> OPEN =
            Set.of(
                    "",
                    "login",
                    "setup",
                    "not-ready",
                    "certificate",
                    "privacy",
                    "lesson-over",
                    // A device tries the way to the server; the token is the teacher’s.
                    "check/:token");

    private final List<Class<?>> views = views();

    @Test
    void every_page_says_who_may_open_it() {
        assertThat(views)
                .isNotEmpty()
                .allMatch(
                        view ->
                                view.isAnnotationPresent(RolesAllowed.class)
                                        || view.isAnnotationPresent(PermitAll.class)
                                        || view.isAnnotationPresent(AnonymousAllowed.class));
    }

    @Test
    void only_these_pages_are_open_to_all() {
        Set<String> open =
                views.stream()
                        .filter(view -> view.isAnnotationPresent(AnonymousAllowed.class))
                        .filter(view -> view.isAnnotationPresent(Route.class))
                        .map(view -> view.getAnnotation(Route.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(OPEN).containsAll(open);
    }

    @Test
    void the_teachers_pages_are_for_teachers_alone() {
        List<Class<?>> ofTeachers =
                views.stream()
                        .filter(view -> view.isAnnotationPresent(Route.class))
                        .filter(
                                view ->
                                        view.getAnnotation(Route.class)
                                                .value()
                                                .startsWith("teacher"))
                        .toList();
        assertThat(ofTeachers)
                .contains(AccountsView.class)
                .allMatch(
                        view ->
                                view.isAnnotationPresent(RolesAllowed.class)
                                        && Arrays.equals(
                                                view.getAnnotation(RolesAllowed.class).value(),
                                                new String[] {"TEACHER"}));
    }

    private static List<Class<?>> views() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        return scan.findCandidateComponents(Classlens.class.getPackageName()).stream()
                .<Class<?>>map(
                        found -> {
                            try {
                                return Class.forName(found.getBeanClassName());
                            } catch (ClassNotFoundException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }
}
