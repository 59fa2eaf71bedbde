package io.classlens.account;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A new password on its way from a command on the server to the running program: the database
 * belongs to the program alone. Whoever can write into the data folder owns the database anyway.
 * The file holds the hash, can be read by its owner alone, and is gone once it is taken up.
 */
public final class PasswordResetFile {

    /**
     * @param name empty: of the only teacher
     * @param hash of the new password
     */
    record Request(String name, String hash) {}

    private final Path folder;
    private final Path request;
    private final Path answer;

    public PasswordResetFile(Path data) {
        this.folder = data;
        this.request = data.resolve("password-reset");
        this.answer = data.resolve("password-reset-answer");
    }

    /**
     * Asks for a new password.
     *
     * @param name empty: of the only teacher
     * @return false if it is too weak
     * @throws IOException if the file cannot be written
     */
    public boolean ask(String name, String password) throws IOException {
        if (!Passwords.isStrong(password, name)) {
            return false;
        }
        Files.deleteIfExists(answer);
        Properties properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("hash", Passwords.hash(password));
        // A temporary file belongs to its owner alone from the start.
        Path half = Files.createTempFile(folder, "password-reset", ".half");
        try (Writer out = Files.newBufferedWriter(half)) {
            properties.store(out, null);
        }
        // Root writes for the account that the program runs under.
        if (!Files.getOwner(half).equals(Files.getOwner(folder))) {
            Files.setOwner(half, Files.getOwner(folder));
        }
        Files.move(half, request, ATOMIC_MOVE, REPLACE_EXISTING);
        return true;
    }

    /**
     * What the program said, once.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<PasswordResetAnswer> answer() throws IOException {
        try {
            String said = Files.readString(answer);
            Files.deleteIfExists(answer);
            return Optional.of(PasswordResetAnswer.valueOf(said.strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    Optional<Request> taken() throws IOException {
        if (!Files.isRegularFile(request)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(request)) {
            properties.load(in);
        } finally {
            Files.deleteIfExists(request);
        }
        return Optional.of(
                new Request(
                        properties.getProperty("name", ""), properties.getProperty("hash", "")));
    }

    void say(PasswordResetAnswer said) throws IOException {
        Path half = Files.createTempFile(folder, "password-reset", ".half");
        Files.writeString(half, said.name());
        Files.move(half, answer, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
