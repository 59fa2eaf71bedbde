package io.classlens.transport.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/** Certificate and key in one PEM file that only its owner may read. */
final class CertificateFile {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateFile.class);

    private final Path file;

    CertificateFile(Path folder) {
        this.file = folder.resolve("https.pem");
    }

    /** Empty if there is none, or none that can be read: another one is made then. */
    Optional<SelfMade> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            PemContent pem = PemContent.load(file);
            var key = pem.getPrivateKey();
            var certificates = pem.getCertificates();
            if (key == null || certificates.isEmpty()) {
                throw new IllegalStateException("It does not hold a key and a certificate.");
            }
            return Optional.of(new SelfMade(key, certificates.getFirst()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read, so another certificate is made: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Replaces the file at once, so that a crash leaves the old one or the new one. */
    void write(SelfMade made) {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "https", ".tmp", ownerOnly());
            try {
                Files.writeString(unfinished, pem(made));
                Files.move(
                        unfinished,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The certificate cannot be kept in %s: may this user write there?"
                            .formatted(file.toAbsolutePath()),
                    e);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        List<FileAttribute<?>> attributes =
                Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                        ? List.of(
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")))
                        : List.of();
        return attributes.toArray(FileAttribute[]::new);
    }

    private static String pem(SelfMade made) {
        try {
            return block("PRIVATE KEY", made.key().getEncoded())
                    + block("CERTIFICATE", made.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String block(String name, byte[] der) {
        byte[] newline = "\n".getBytes(StandardCharsets.US_ASCII);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(name, Base64.getMimeEncoder(64, newline).encodeToString(der));
    }
}
