package io.salesdesk.story;

import io.salesdesk.platform.embedded.ProjectRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stack of the tests, with the sample data. Started once for all tests of the JVM, and stopped by {@link StopsTestStack}. */
final class TestStack extends BareStack {

    /** The office whose desk plays the stories, and a customer of it. */
    static final String OFFICE = "上海办事处";

    static final String CUSTOMER = "C0001";

    /** How long what is under way may take to arrive. */
    static final Duration DRAIN = Duration.ofMinutes(2);

    private static @Nullable TestStack shared;

    private TestStack(Path root) {
        super(
                root,
                root.resolve("deploy/e2e/target/stack"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    static synchronized TestStack shared() {
        var running = shared;
        if (running == null) {
            running = new TestStack(ProjectRoot.find());
            SampleCompany.load(running.desk(), running.company(), running.sampleData());
            shared = running;
        }
        return running;
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
