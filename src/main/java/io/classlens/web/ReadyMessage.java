package io.classlens.web;

import io.classlens.transport.ServerAddresses;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to go. The browser tests wait for these lines, too. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    private final ServerAddresses addresses;

    ReadyMessage(ServerAddresses addresses) {
        this.addresses = addresses;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Optional<String> toProject = addresses.toProject().stream().findFirst();
        toProject.ifPresent(address -> LOG.info("Pupils go to {}", address));
        addresses
                .local()
                .or(() -> toProject)
                .ifPresent(address -> LOG.info("Classlens is ready at {}", address));
    }
}
