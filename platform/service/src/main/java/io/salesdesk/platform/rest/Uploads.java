package io.salesdesk.platform.rest;

import io.salesdesk.platform.problem.ProblemError;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that come in as parts of {@code multipart/form-data}. */
public final class Uploads {

    private static final int MAX_NAME = 200;

    private Uploads() {}

    /** @throws ProblemException (400) when the part is missing */
    public static FileUpload required(String part, @Nullable FileUpload upload) {
        if (upload == null) {
            throw new ProblemException(
                    ProblemKind.INVALID_INPUT,
                    Map.of(),
                    List.of(ProblemError.ofParameter(part, "a file is needed in this part")));
        }
        return upload;
    }

    public static byte[] content(FileUpload upload) {
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name without folders and control characters, as some browsers send them. */
    public static String fileName(FileUpload upload) {
        var given = upload.fileName() == null ? "" : upload.fileName();
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "unnamed";
        }
        return name.length() <= MAX_NAME ? name : name.substring(name.length() - MAX_NAME);
    }
}
