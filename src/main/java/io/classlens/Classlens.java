package io.classlens;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
@Push
public class Classlens implements AppShellConfigurator {

    static void main(String[] args) {
        SpringApplication.run(Classlens.class, args);
    }
}
