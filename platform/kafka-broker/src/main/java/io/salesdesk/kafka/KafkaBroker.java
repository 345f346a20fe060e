package io.salesdesk.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one KRaft node that is broker and controller at once, as a process of its own.
 *
 * <p>The only argument is a Kafka properties file. Storage that has never been used is formatted first; storage that
 * has keeps its cluster id, topics and records. SIGTERM (and SIGINT) shut the broker down cleanly. With the system
 * property {@value #PARENT_PROPERTY} the broker also shuts down when the process of that id ends, however it ends, so
 * that a killed test run leaves no broker behind.
 */
public final class KafkaBroker {

    /** Process id whose end also ends this broker; optional. */
    public static final String PARENT_PROPERTY = "salesdesk.parent.pid";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);

    private KafkaBroker() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("usage: KafkaBroker <properties file>");
            System.exit(64);
        }
        Properties properties = read(Path.of(arguments[0]));
        KafkaConfig config = new KafkaConfig(properties, false);
        formatUnlessFormatted(config, properties);

        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        exitWithParent();
        server.startup();
        LOG.info("Broker {} is up", config.nodeId());
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void formatUnlessFormatted(KafkaConfig config, Properties properties) throws Exception {
        Path directory = Path.of(config.metadataLogDir());
        if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setNodeId(config.nodeId())
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(properties.getProperty("controller.listener.names"))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }

    private static void exitWithParent() {
        Long parent = Long.getLong(PARENT_PROPERTY);
        if (parent == null) {
            return;
        }
        ProcessHandle.of(parent)
                .ifPresentOrElse(
                        process -> {
                            var unused = process.onExit().thenRun(() -> System.exit(0));
                        },
                        () -> System.exit(0));
    }
}
