package io.salesdesk.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the checkout that the running code was built from. */
public final class ProjectRoot {

    /** System property that names the folder outright. */
    public static final String PROPERTY = "salesdesk.root";

    private ProjectRoot() {}

    /**
     * The folder named by {@value #PROPERTY}, else the nearest folder above the working directory that holds the root
     * pom and the {@code platform} modules.
     *
     * @throws IllegalStateException when neither leads anywhere
     */
    public static Path find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isBlank()) {
            Path root = Path.of(named).toAbsolutePath().normalize();
            if (!isRoot(root)) {
                throw new IllegalStateException(PROPERTY + " is " + root + ", which is no checkout of Salesdesk");
            }
            return root;
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (isRoot(folder)) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("No checkout of Salesdesk at or above "
                + Path.of("").toAbsolutePath() + "; set -D" + PROPERTY + "=<folder>");
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml"))
                && Files.isDirectory(folder.resolve("platform/kafka-broker"));
    }
}
