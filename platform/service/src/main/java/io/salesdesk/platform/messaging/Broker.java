package io.salesdesk.platform.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * How Kafka is reached by the clients of this package: with every setting {@code kafka.*}, as the channels are, so that TLS and
 * a login hold for all of them.
 */
@Singleton
class Broker {

    private final Map<String, Object> settings;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = new HashMap<>(settings);
        // Of the channels' consumers only, which are a group.
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    /** The settings of a client; its own win. */
    Map<String, Object> with(Map<String, ?> own) {
        var all = new HashMap<>(settings);
        all.putAll(own);
        return all;
    }
}
