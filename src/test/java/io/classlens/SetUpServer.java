package io.classlens;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server with a first teacher, without a port. All tests that extend this share one
 * Spring context and so one database: each works with teachers and classes of its own. Who is
 * signed in is made up, which changes the filters of the context: a test of signing in needs its
 * own.
 */
@SpringBootTest(properties = "classlens.teacher.password=a password for tests")
@AutoConfigureMockMvc
public abstract class SetUpServer {

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry properties) {
        properties.add("classlens.backbones", () -> SharedData.ownBackbones().toString());
        properties.add("classlens.data", () -> Kept.temporaryFolder().toString());
        properties.add("spring.datasource.url", Databases::inMemory);
    }

    /** Spring Security keeps the one of the context that was made last, maybe another test's. */
    @BeforeEach
    void takeTheSecurityOfThisContext(@Autowired SecurityContextHolderStrategy strategy) {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }
}
