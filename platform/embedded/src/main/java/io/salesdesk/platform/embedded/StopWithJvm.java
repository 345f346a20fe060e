package io.salesdesk.platform.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what is still open when this JVM ends, last started first. */
final class StopWithJvm {

    private static final Logger LOG = LoggerFactory.getLogger(StopWithJvm.class);
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private static boolean registered;

    private StopWithJvm() {}

    static synchronized void add(AutoCloseable closeable) {
        if (!registered) {
            // Not when the class is loaded: that may be by someone who stops servers while the JVM ends.
            Runtime.getRuntime().addShutdownHook(new Thread(StopWithJvm::closeAll, "stop-embedded-servers"));
            registered = true;
        }
        OPEN.push(closeable);
    }

    static synchronized void remove(AutoCloseable closeable) {
        OPEN.removeIf(open -> open == closeable);
    }

    private static synchronized AutoCloseable[] drain() {
        AutoCloseable[] open = OPEN.toArray(AutoCloseable[]::new);
        OPEN.clear();
        return open;
    }

    private static void closeAll() {
        for (AutoCloseable open : drain()) {
            try {
                open.close();
            } catch (Exception failure) {
                LOG.warn("Could not stop {}", open, failure);
            }
        }
    }
}
