package io.classlens.project.storage;

import io.classlens.project.ProjectId;
import io.classlens.project.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D): a fresh random nonce of 12 bytes, then the
 * ciphertext, then a tag of 16 bytes that covers the purpose too.
 */
@Component
final class AesSealing implements Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final ProjectKeys keys;

    AesSealing(ProjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(ProjectId project, String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, project, purpose, nonce);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    @Override
    public byte[] open(ProjectId project, String purpose, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, project, purpose, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s of project %s cannot be opened".formatted(purpose, project.value()), e);
        }
    }

    @Override
    public boolean isErased(ProjectId project) {
        return !keys.has(project);
    }

    private Cipher cipher(int mode, ProjectId project, String purpose, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.of(project), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((project.value() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
