package io.salesdesk.local;

import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Kafka broker with the topics of api.md: 12 partitions, no expiry, the directory topic compacted. */
final class KafkaPart implements Server {

    private static final int PARTITIONS = 12;
    private static final int HEAP_MEGABYTES = 384;

    private final Layout layout;
    private final StackFile stack;
    private @Nullable KafkaBrokerProcess broker;

    KafkaPart(Layout layout, StackFile stack) {
        this.layout = layout;
        this.stack = stack;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public synchronized ProcessHandle start() {
        stop();
        broker = KafkaBrokerProcess.start(new KafkaBrokerProcess.Settings(
                layout.kafka(),
                false,
                stack.ports().of(Part.KAFKA),
                true,
                stack.throughput(),
                HEAP_MEGABYTES,
                layout.log(Part.KAFKA),
                topics(),
                false));
        return layout.process(Part.KAFKA)
                .orElseThrow(() -> new IllegalStateException("Kafka ended right after it started"));
    }

    @Override
    public synchronized void stop() {
        if (broker == null) {
            KafkaBrokerProcess.stopLeftover(layout.kafka());
            return;
        }
        broker.stop();
        broker = null;
    }

    static List<TopicSpec> topics() {
        List<TopicSpec> topics = new ArrayList<>();
        for (Part service : Part.services()) {
            String name = "salesdesk." + service.id();
            topics.add(TopicSpec.log(name, PARTITIONS));
            topics.add(TopicSpec.log(name + ".parked", PARTITIONS));
        }
        topics.add(TopicSpec.compacted("salesdesk.customer.directory", PARTITIONS));
        topics.add(TopicSpec.log("salesdesk.customer.directory.parked", PARTITIONS));
        return topics;
    }
}
