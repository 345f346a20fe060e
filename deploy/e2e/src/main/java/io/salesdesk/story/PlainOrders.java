package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Random orders of list-price goods, of which there are plenty, for customers of one clerk's office. */
public final class PlainOrders {

    /** Of each order. */
    public static final int LINES = 3;

    /** Half of the sample's: the others keep their stock, since the project story needs goods that are not there. */
    private static final int PRODUCTS = 100;

    /** Of each product: no load sells it out, and no order waits for purchasing, which is another process with another cost. */
    private static final int PLENTY = 100_000_000;

    private final Person clerk;
    private final List<JsonNode> customers;
    private final List<JsonNode> products;

    private PlainOrders(Person clerk, List<JsonNode> customers, List<JsonNode> products) {
        this.clerk = clerk;
        this.customers = List.copyOf(customers);
        this.products = List.copyOf(products);
    }

    /** Of the sample company, whose stock is filled up first; harmless to repeat. */
    public static PlainOrders of(Desk desk, Company company) {
        var clerk = company.any("SALES_CLERK");
        var products = items(desk, clerk, Service.ORDER, "/products?limit=" + PRODUCTS);
        bringIn(desk, company.any("ADMIN"), products);
        return new PlainOrders(clerk, items(desk, clerk, Service.CUSTOMER, "/customers?limit=200"), products);
    }

    private static List<JsonNode> items(Desk desk, Person person, Service service, String path) {
        var items = new ArrayList<JsonNode>();
        desk.get(person, service, path).body().path("items").forEach(items::add);
        if (items.isEmpty()) {
            throw new IllegalStateException("The sample data are not loaded: " + path + " is empty");
        }
        return items;
    }

    private static void bringIn(Desk desk, Person administrator, List<JsonNode> products) {
        var lines = new ArrayList<String>();
        lines.add("产品编号,仓库,批号,数量,单位,库位,批次报告号");
        for (var product : products) {
            var number = product.path("number").asText();
            lines.add("%s,上海仓,BENCH,%d,%s,Z-01-1,QR-BENCH-%s"
                    .formatted(number, PLENTY, product.path("unit").asText(), number));
        }
        try {
            var file = Files.write(Files.createTempFile("stock", ".csv"), lines, StandardCharsets.UTF_8);
            try {
                SampleCompany.load(desk, administrator, Service.FULFILMENT, "stock", file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who enters them. */
    public Person clerk() {
        return clerk;
    }

    public List<JsonNode> customers() {
        return customers;
    }

    /** The body of an order that has not been entered yet. */
    public Map<String, Object> next() {
        return order(customers.get(ThreadLocalRandom.current().nextInt(customers.size())), clerk);
    }

    /** The same of this customer, as the clerk enters it. */
    public Map<String, Object> order(JsonNode customer, Person clerk) {
        var random = ThreadLocalRandom.current();
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
