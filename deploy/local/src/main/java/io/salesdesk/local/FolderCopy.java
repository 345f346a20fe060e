package io.salesdesk.local;

import io.salesdesk.platform.embedded.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes one folder like another, touching only what differs in size or date. */
final class FolderCopy {

    private FolderCopy() {}

    static void bring(Path source, Path target) {
        Directories.create(target);
        try {
            for (Path file : entries(source)) {
                Path copy = target.resolve(source.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (differs(file, copy)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            for (Path copy : entries(target).reversed()) {
                if (!Files.exists(source.resolve(target.relativize(copy)))) {
                    Files.delete(copy);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy " + source + " to " + target, failure);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> !entry.equals(folder))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean differs(Path file, Path copy) throws IOException {
        return !Files.exists(copy)
                || Files.size(file) != Files.size(copy)
                || !Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(copy));
    }
}
