/**
 * The certificate that the server makes itself, because browsers give the camera to secure origins
 * only. Begin reading with {@code SelfMadeCertificates}: it keeps one certificate in the data
 * folder and makes another when it no longer fits the machine. Nothing here is asked when a school
 * has a certificate of its own.
 */
@NullMarked
package io.classlens.web.border.certificate;

import org.jspecify.annotations.NullMarked;
