/**
 * Where the server meets the network: HTTPS for everybody, HTTP for this machine alone, the headers
 * on every answer, and what an error may tell. Begin with {@code Connectors} and {@code
 * HttpsRedirect}; {@code ServerAddresses} tells other views what to project. Uses nothing of the
 * other modules.
 */
@NullMarked
package io.classlens.web.border;

import org.jspecify.annotations.NullMarked;
