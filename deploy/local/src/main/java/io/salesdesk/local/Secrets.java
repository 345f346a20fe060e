package io.salesdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Passwords that are made up once per stack and read by nobody else. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of this name, made up when it is asked for first. */
    String get(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException first) {
            return create(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String create(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // Created with its permissions, so that there is no moment at which another user could open it.
            try (var channel = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return secret;
    }
}
