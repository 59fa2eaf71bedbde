package io.classlens;

import io.classlens.classroom.Pupil;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole server with a first teacher, without a port. All tests that extend this share one
 * Spring context and so one database: each works with teachers and classes of its own.
 */
@SpringBootTest(properties = "classlens.teacher.password=a password for tests")
@AutoConfigureMockMvc
@Import(SetUpServer.WhoAmI.class)
public abstract class SetUpServer {

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
        properties.add("classlens.data", () -> Kept.temporaryFolder().toString());
        properties.add("spring.datasource.url", Databases::inMemory);
    }

    /** Says who is signed in, and has an address that no rule is about. */
    @RestController
    static class WhoAmI {

        @GetMapping("/projects/{any}/who")
        String who(@PathVariable String any) {
            return SignedIn.teacher()
                    .map(Teacher::name)
                    .or(() -> SignedIn.pupil().map(Pupil::nickname))
                    .orElse("nobody");
        }

        @GetMapping("/without-a-rule")
        String open() {
            return "open";
        }

        @PostMapping("/without-a-rule")
        String posted() {
            return "open";
        }
    }
}
