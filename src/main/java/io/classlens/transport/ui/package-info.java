/**
 * The page that explains the self-made certificate, and the nonces of scripts in the content
 * security policy. Begin with {@code CertificateView}.
 */
@NullMarked
package io.classlens.transport.ui;

import org.jspecify.annotations.NullMarked;
