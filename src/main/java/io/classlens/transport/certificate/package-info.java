/**
 * The certificate that the server makes itself, because browsers give the camera to secure origins
 * only. Begin with {@code SelfMadeCertificates}: it keeps one certificate in the data folder and
 * makes another when that no longer fits the machine. Nothing here runs when a school has a
 * certificate of its own.
 */
@NullMarked
package io.classlens.transport.certificate;

import org.jspecify.annotations.NullMarked;
