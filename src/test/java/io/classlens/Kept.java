package io.classlens;

import io.classlens.account.PasswordResets;
import io.classlens.account.Teachers;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Practice;
import io.classlens.classroom.Pupils;
import io.classlens.classwork.PictureSets;
import io.classlens.events.Subscription;
import io.classlens.exchange.ClassArchive;
import io.classlens.project.Projects;
import io.classlens.transport.Guessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Projects and classes on a real database, without the web. Built in a second or two, so tests
 * share one where they can.
 */
public final class Kept implements AutoCloseable {

    private static final class Shared {
        static final Kept KEPT =
                on(
                        Databases.inMemory(),
                        temporaryFolder(),
                        Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS)));
    }

    private static final Map<Databases, Kept> ON_DATABASES = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Kept(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** The same for all tests, on H2 in memory; nobody closes it. */
    public static Kept shared() {
        return Shared.KEPT;
    }

    /** The same for all tests on this kind of database, with a {@link MovableClock}. */
    public static Kept on(Databases database) {
        return ON_DATABASES.computeIfAbsent(
                database, kind -> on(kind.freshUrl(), temporaryFolder(), new MovableClock()));
    }

    public static Kept on(String url, Path data, Clock clock) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("testClock", clock));
        return new Kept(
                application.run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.hikari.maximum-pool-size=5",
                        "--classlens.data=" + data,
                        "--logging.level.root=warn"),
                data);
    }

    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("classlens-data");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Path data() {
        return data;
    }

    public Projects projects() {
        return get(Projects.class);
    }

    public Classrooms classrooms() {
        return get(Classrooms.class);
    }

    public Pupils pupils() {
        return get(Pupils.class);
    }

    public Practice practice() {
        return get(Practice.class);
    }

    /** Lets a class that a test makes itself hear of events, as Spring does for its own. */
    public <E> Subscription onEvent(Class<E> type, Consumer<E> listener) {
        ApplicationListener<ApplicationEvent> heard =
                event -> {
                    if (event instanceof PayloadApplicationEvent<?> published
                            && type.isInstance(published.getPayload())) {
                        listener.accept(type.cast(published.getPayload()));
                    }
                };
        context.addApplicationListener(heard);
        return () -> context.removeApplicationListener(heard);
    }

    /** The row of a teacher who never signs in, for classes that need one. */
    public UUID aTeacher() {
        UUID id = UUID.randomUUID();
        get(JdbcClient.class)
                .sql("insert into teacher (id, name, password, created) values (?, ?, 'none', ?)")
                .params(
                        id,
                        "Teacher " + id.toString().substring(0, 8),
                        Timestamp.from(Instant.now()))
                .update();
        return id;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @ComponentScan(
            basePackages = {"io.classlens.project", "io.classlens.classroom"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.classlens\\.\\w+\\.(ui|http)\\..*"))
    @Import({
        PictureSets.class,
        Teachers.class,
        PasswordResets.class,
        ClassArchive.class,
        Guessing.class
    })
    @ConfigurationPropertiesScan({"io.classlens.project", "io.classlens.classroom"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Parts {}
}
