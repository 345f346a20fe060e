package io.salesdesk.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** Reading the logs of the parts. */
public final class LogFiles {

    private static final int TAIL_BYTES = 256 * 1024;
    private static final long KEPT_BYTES = 20L * 1024 * 1024;

    private LogFiles() {}

    /** The last lines of the file; empty when there is none. */
    public static String tail(Path file, int lines) {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, log.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Moves a log that has grown large aside, so that a stack that runs for weeks does not fill the disk. */
    static void rotate(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > KEPT_BYTES) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands out the lines that are appended to a file from a position on. */
    public static final class Follower {

        private final Path file;
        private long position;

        public Follower(Path file, long position) {
            this.file = file;
            this.position = position;
        }

        /** A follower that begins after what the file holds now. */
        public static Follower fromEnd(Path file) {
            try {
                return new Follower(file, Files.exists(file) ? Files.size(file) : 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Hands out the complete lines that have come since the last time. */
        public void poll(Consumer<String> line) {
            if (!Files.exists(file)) {
                return;
            }
            try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
                if (log.length() < position) {
                    position = 0;
                }
                byte[] added = new byte[(int) Math.min(log.length() - position, TAIL_BYTES)];
                log.seek(position);
                log.readFully(added);
                int complete = lastLineEnd(added);
                position += complete;
                new String(added, 0, complete, StandardCharsets.UTF_8).lines().forEach(line);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static int lastLineEnd(byte[] bytes) {
            for (int index = bytes.length - 1; index >= 0; index--) {
                if (bytes[index] == '\n') {
                    return index + 1;
                }
            }
            return 0;
        }
    }
}
