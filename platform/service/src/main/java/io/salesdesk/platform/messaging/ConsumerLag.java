package io.salesdesk.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many records of each topic the service has yet to read, all instances together. The broker is asked, not the
 * consumer: one that hangs would report nothing.
 */
@ApplicationScoped
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final int PATIENCE_SECONDS = 5;

    private final Broker broker;
    private final String group;
    private final MultiGauge lag;
    private @Nullable Admin admin;

    ConsumerLag(
            MeterRegistry metrics,
            Broker broker,
            @ConfigProperty(name = "mp.messaging.incoming.events.group.id") String group) {
        this.broker = broker;
        this.group = group;
        lag = MultiGauge.builder("salesdesk.inbox.lag")
                .description("Records that the service has yet to read")
                .register(metrics);
    }

    @Scheduled(
            identity = "consumer-lag",
            every = "{salesdesk.metrics.sample-every}",
            delayed = "{salesdesk.metrics.sample-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void sample() throws InterruptedException {
        try {
            var committed = admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            lag.register(
                    behind(committed).entrySet().stream()
                            .map(topic -> MultiGauge.Row.of(Tags.of("topic", topic.getKey()), topic.getValue()))
                            .collect(Collectors.toList()),
                    true);
        } catch (ExecutionException | TimeoutException e) {
            // The figure stays as it was; that the broker is away shows in the outbox's age.
            LOG.debugf("The broker does not tell the consumer's lag: %s", e.getMessage());
        }
    }

    private Map<String, Long> behind(Map<TopicPartition, @Nullable OffsetAndMetadata> committed)
            throws ExecutionException, TimeoutException, InterruptedException {
        var read = new HashMap<TopicPartition, Long>();
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                read.put(partition, offset.offset());
            }
        });
        var ends = admin().listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var behind = new TreeMap<String, Long>();
        ends.forEach((partition, end) -> behind.merge(
                partition.topic(), Math.max(0, end.offset() - read.getOrDefault(partition, end.offset())), Long::sum));
        return behind;
    }

    private Admin admin() {
        var known = admin;
        if (known == null) {
            known = Admin.create(broker.with(Map.of(
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    group + "-lag",
                    AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                    5000)));
            admin = known;
        }
        return known;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        var known = admin;
        if (known != null) {
            known.close();
            admin = null;
        }
    }
}
