package io.salesdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerProcessTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("acknowledged records, topics and the cluster's id outlive a stop, a crash and a new run")
    void recordsAreKept() throws Exception {
        KafkaBrokerProcess.Settings settings = new KafkaBrokerProcess.Settings(
                folder,
                false,
                0,
                true,
                false,
                256,
                folder.resolve("kafka.log"),
                List.of(TopicSpec.log("facts", 3), TopicSpec.compacted("directory", 2)),
                true);
        String cluster;
        try (KafkaBrokerProcess broker = KafkaBrokerProcess.start(settings)) {
            cluster = clusterId(broker);
            assertThat(settingsOf(broker, "facts"))
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("cleanup.policy", "delete");
            assertThat(settingsOf(broker, "directory")).containsEntry("cleanup.policy", "compact");
            send(broker, "first");

            broker.stop();
            broker.start();
            send(broker, "second");

            broker.kill();
            assertThat(broker.isAlive()).isFalse();
            broker.start();
            assertThat(records(broker)).containsExactly("first", "second");
        }
        assertThat(KafkaBrokerProcess.isRunning(folder)).isFalse();
        try (KafkaBrokerProcess broker = KafkaBrokerProcess.start(settings)) {
            assertThat(clusterId(broker)).isEqualTo(cluster);
            assertThat(records(broker)).containsExactly("first", "second");
        }
    }

    private static String clusterId(KafkaBrokerProcess broker) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
        }
    }

    private static Map<String, String> settingsOf(KafkaBrokerProcess broker, String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin(broker)) {
            return admin.describeConfigs(List.of(resource)).all().get(10, TimeUnit.SECONDS).values().stream()
                    .flatMap(config -> config.entries().stream())
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
        }
    }

    private static Admin admin(KafkaBrokerProcess broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(KafkaBrokerProcess broker, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", 0, "key", value)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> records(KafkaBrokerProcess broker) {
        Map<String, Object> configuration = Map.of("bootstrap.servers", broker.bootstrapServers());
        TopicPartition partition = new TopicPartition("facts", 0);
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> consumed : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(consumed.value());
                }
            }
            return values;
        }
    }
}
