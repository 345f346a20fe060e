package io.salesdesk.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A server of the local stack, in the order in which they are listed to people. */
public enum Part {
    POSTGRES("PostgreSQL", 5433, 11, false),
    KAFKA("Kafka", 9094, 12, false),
    KEYCLOAK("Keycloak", 8180, 10, false),
    ORDER("order-service", 8081, 1, true),
    FULFILMENT("fulfilment-service", 8082, 2, true),
    BILLING("billing-service", 8083, 3, true),
    CUSTOMER("customer-service", 8084, 4, true),
    REPORTING("reporting-service", 8085, 5, true);

    private final String title;
    private final int defaultPort;
    private final int portOffset;
    private final boolean service;

    Part(String title, int defaultPort, int portOffset, boolean service) {
        this.title = title;
        this.defaultPort = defaultPort;
        this.portOffset = portOffset;
        this.service = service;
    }

    /** The five services, without the servers they need. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /** The part that people call by this id or title, in any case. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equalsIgnoreCase(name) || part.title.equalsIgnoreCase(name))
                .findFirst();
    }

    /** What people type: {@code order}, {@code postgres}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read: {@code order-service}, {@code PostgreSQL}. */
    public String title() {
        return title;
    }

    public boolean isService() {
        return service;
    }

    /** The folder of its Maven module in the checkout; services only. */
    String module() {
        return title;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** Distance from {@code --port-base}. */
    int portOffset() {
        return portOffset;
    }

    /** The option that moves its port. */
    String portOption() {
        return "--" + id() + "-port";
    }

    /** The environment variable that moves its port. */
    String portVariable() {
        return "SALESDESK_" + name() + "_PORT";
    }
}
