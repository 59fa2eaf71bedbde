/**
 * Where the server meets the network: HTTPS for everybody, HTTP for this machine alone, the headers
 * on every answer, what an error may tell, and how guessing is slowed down. Begin with {@code
 * Connectors}, {@code HttpsRedirect} and {@link io.classlens.transport.Guessing}. Uses no other
 * module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.classlens.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
