package io.classlens.transport.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Stands for one that a school bought: key and certificate in one PEM file. */
public record SchoolCertificate(Path file) {

    /** Puts another one into the same file. */
    public X509Certificate renew() {
        SelfMade made =
                SelfMade.make(
                        ServerNames.of(List.of("classlens.school.example"), List.of()),
                        Instant.now());
        try {
            Path folder = Files.createTempDirectory("school");
            new CertificateFile(folder).write(made);
            Files.move(folder.resolve("https.pem"), file, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.certificate();
    }
}
