package io.salesdesk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Random orders of list-price goods, of which there are plenty, for customers of one clerk's office. */
final class OrderSource {

    static final int LINES = 3;

    /** Half of the sample's: the others keep their stock, since the project story needs goods that are not there. */
    private static final int PRODUCTS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Setting setting;
    private final Person clerk;
    private final List<JsonNode> customers;
    private final List<JsonNode> products;

    OrderSource(Setting setting) throws Exception {
        this.setting = setting;
        clerk = setting.company().any("SALES_CLERK");
        customers = setting.items(clerk, Service.CUSTOMER, "/customers?limit=200");
        products = setting.items(clerk, Service.ORDER, "/products?limit=" + PRODUCTS);
        PlentifulStock.of(setting, products);
    }

    Person clerk() {
        return clerk;
    }

    List<JsonNode> customers() {
        return customers;
    }

    HttpRequest next() throws JsonProcessingException {
        return setting.request(clerk, Service.ORDER, "/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body())))
                .build();
    }

    /** Enters one order and answers its id. */
    UUID enter() throws Exception {
        return UUID.fromString(
                JSON.readTree(setting.send(next(), 201)).path("id").asText());
    }

    private Map<String, Object> body() {
        var random = ThreadLocalRandom.current();
        var customer = customers.get(random.nextInt(customers.size()));
        var lines = new ArrayList<Map<String, Object>>();
        int first = random.nextInt(products.size());
        for (int i = 0; i < LINES; i++) {
            var product = products.get((first + i * 7) % products.size());
            lines.add(Map.of(
                    "productId", product.path("id").asText(),
                    "quantity", "1",
                    "unit", product.path("unit").asText(),
                    "unitPrice", product.path("listUnitPrice").asText()));
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("customerId", customer.path("id").asText());
        body.put("kind", "PAYMENT_FIRST");
        body.put("channel", "FAX");
        body.put("urgent", false);
        body.put("currency", "CNY");
        body.put("suppliedBy", clerk.id().toString());
        body.put("shippingMethod", "ROAD");
        body.put("lines", lines);
        return body;
    }
}
