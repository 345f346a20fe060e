package io.salesdesk.story;

import io.salesdesk.invariants.Invariants;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The stack of the tests, with the sample data. Started once for all tests of the JVM, and stopped by {@link StopsTestStack}. */
public final class TestStack extends BareStack {

    /** The office whose desk plays the stories, and a customer of it. */
    public static final String OFFICE = "上海办事处";

    public static final String CUSTOMER = "C0001";

    /** How long what is under way may take to arrive. */
    public static final Duration DRAIN = Duration.ofMinutes(2);

    private static @Nullable TestStack shared;

    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    private TestStack(Path root) {
        super(
                root,
                root.resolve("deploy/e2e/target/stack"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                true);
    }

    public static synchronized TestStack shared() {
        var running = shared;
        if (running == null) {
            running = new TestStack(ProjectRoot.find());
            SampleCompany.load(running.desk(), running.company(), running.sampleData());
            shared = running;
        }
        return running;
    }

    /** A test has published records under these keys that nobody can read. */
    public void publishedUnreadable(Collection<String> keys) {
        unreadable.addAll(keys);
    }

    /** The keys of all records that nobody can read. */
    public Set<String> unreadable() {
        return Set.copyOf(unreadable);
    }

    public Invariants invariants() {
        return new Invariants(this).unreadable(unreadable);
    }

    /** Stops the stack if a test used it. */
    static synchronized void stopShared() {
        var running = shared;
        if (running != null) {
            shared = null;
            running.stop();
        }
    }
}
