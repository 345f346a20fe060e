package io.salesdesk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The least that a service can do with a client's request: it takes it over HTTP, writes the rows of the operation with one
 * commit, answers with as many bytes, and hands the event to Kafka with {@code acks=all}. Nothing is read, checked or
 * calculated. The client is the same as the one that drives Salesdesk.
 */
final class BareEndpoint implements AutoCloseable {

    private static final String TOPIC = "bench.intake";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Measurement.Client> writers;
    private final List<Measurement.Client> opened = new ArrayList<>();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final AtomicReference<@Nullable Exception> notPublished = new AtomicReference<>();
    private final String event;
    private final byte[] answer;

    /**
     * @param floor what is written
     * @param connections to the database
     * @param event the record's value
     * @param answer the body of each answer
     */
    BareEndpoint(Setting setting, Floor floor, int connections, String event, byte[] answer) throws Exception {
        this.event = event;
        this.answer = answer.clone();
        writers = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            var writer = floor.open(i);
            opened.add(writer);
            writers.put(writer);
        }
        Map<String, Object> broker = Map.of("bootstrap.servers", setting.stack().kafkaBootstrapServers());
        admin = Admin.create(broker);
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", setting.stack().kafkaBootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/orders");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            int status = body.length > 0 && write() ? 201 : 500;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private boolean write() {
        try {
            var writer = writers.take();
            try {
                writer.call();
            } finally {
                writers.put(writer);
            }
            producer.send(new ProducerRecord<>(TOPIC, event), (written, failure) -> {
                if (failure != null) {
                    notPublished.compareAndSet(null, failure);
                }
            });
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** @throws IllegalStateException when an event did not reach Kafka: a floor with holes in it says nothing */
    @Override
    public void close() throws Exception {
        server.stop(0);
        threads.close();
        producer.close();
        for (var writer : opened) {
            writer.close();
        }
        admin.deleteTopics(List.of(TOPIC)).all().get();
        admin.close();
        var failure = notPublished.get();
        if (failure != null) {
            throw new IllegalStateException("Bare events were lost", Objects.requireNonNull(failure));
        }
    }
}
