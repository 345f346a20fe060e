package io.salesdesk.platform.embedded;

import java.util.Map;

/**
 * A Kafka topic to create.
 *
 * @param name name of the topic
 * @param partitions number of partitions; never changed afterwards, since keys would move
 * @param settings topic settings, by Kafka's names
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

    public TopicSpec {
        settings = Map.copyOf(settings);
    }

    /** A topic whose records never expire and are never compacted. */
    public static TopicSpec log(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    /** A topic that keeps the last record of each key; a tombstone erases. */
    public static TopicSpec compacted(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of("cleanup.policy", "compact"));
    }
}
