package io.classlens.project.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;

/** The database and the keys. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** In microseconds, as databases keep them. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * Quoted names would have to be written in capitals for H2 and in small letters for PostgreSQL.
     */
    @Bean
    static BeanPostProcessor unquotedNames() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof RelationalMappingContext mapping) {
                    mapping.setForceQuote(false);
                }
                return bean;
            }
        };
    }

    @Bean
    ProjectKeys projectKeys(DataFolder folder) throws IOException {
        return new ProjectKeys(folder.data().resolve("keys"));
    }

    /** Unless somebody names another database, a file in the data folder. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "-")
    JdbcConnectionDetails fileInTheDataFolder(DataFolder folder) {
        return new H2File(folder.data());
    }

    /**
     * H2 writes a commit to the disk half a second later unless told otherwise; what the page shows
     * as taken has to be there at once.
     */
    private record H2File(Path data) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "classlens";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                    .formatted(data.resolve("classlens").toAbsolutePath());
        }
    }
}
