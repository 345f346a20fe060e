package io.salesdesk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.story.Person;
import io.salesdesk.story.PlainOrders;
import io.salesdesk.story.Service;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain orders as requests, one after the other. */
final class OrderSource {

    static final int LINES = PlainOrders.LINES;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Setting setting;
    private final PlainOrders orders;
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    OrderSource(Setting setting) {
        this.setting = setting;
        orders = PlainOrders.of(setting.desk(), setting.company());
    }

    Person clerk() {
        return orders.clerk();
    }

    List<JsonNode> customers() {
        return orders.customers();
    }

    HttpRequest next() throws JsonProcessingException {
        return entry(setting.request(clerk(), Service.ORDER, "/orders"));
    }

    /** The same request to somebody else. */
    HttpRequest nextTo(URI address) throws JsonProcessingException {
        return entry(setting.request(clerk(), Service.ORDER, "/orders").uri(address));
    }

    private HttpRequest entry(HttpRequest.Builder request) throws JsonProcessingException {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(orders.next())))
                .build();
    }

    /** Enters one order and answers its id; asks again with the same key while order-service is not available. */
    UUID enter() throws Exception {
        var answer = setting.insist(next(), 201, refused::incrementAndGet);
        var id = UUID.fromString(JSON.readTree(answer).path("id").asText());
        accepted.add(id);
        return id;
    }

    /** The orders whose entry was answered. */
    Set<UUID> accepted() {
        return Set.copyOf(accepted);
    }

    /** How often order-service was not available for an entry. */
    int refused() {
        return refused.get();
    }

    /** An order of the customer, as the clerk enters it. */
    Map<String, Object> order(JsonNode customer, Person clerk) {
        return orders.order(customer, clerk);
    }
}
