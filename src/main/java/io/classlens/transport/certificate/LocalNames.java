package io.classlens.transport.certificate;

/** Where the names come from that a certificate must hold: from the machine, or from a test. */
@FunctionalInterface
public interface LocalNames {

    /** What this machine is called now. */
    ServerNames now();
}
