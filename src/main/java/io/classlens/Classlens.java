package io.classlens;

import io.classlens.web.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, or runs the command that is named first. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Classlens {

    static void main(String[] arguments) {
        Commands.run(Classlens.class, arguments).ifPresent(System::exit);
        SpringApplication.run(Classlens.class, arguments);
    }
}
