package io.salesdesk.local.command;

import io.salesdesk.local.Part;
import io.salesdesk.local.PortPlan;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the parts listen. */
final class PortOptions {

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "Count all ports from here: order +1, fulfilment +2, billing +3, customer +4, reporting +5, "
                    + "Keycloak +10, PostgreSQL +11, Kafka +12 and +13 (or SALESDESK_PORT_BASE).")
    @Nullable
    Integer base;

    @Option(names = "--order-port", paramLabel = "PORT", description = "Default 8081 (or SALESDESK_ORDER_PORT).")
    @Nullable
    Integer order;

    @Option(names = "--fulfilment-port", paramLabel = "PORT", description = "Default 8082.")
    @Nullable
    Integer fulfilment;

    @Option(names = "--billing-port", paramLabel = "PORT", description = "Default 8083.")
    @Nullable
    Integer billing;

    @Option(names = "--customer-port", paramLabel = "PORT", description = "Default 8084.")
    @Nullable
    Integer customer;

    @Option(names = "--reporting-port", paramLabel = "PORT", description = "Default 8085.")
    @Nullable
    Integer reporting;

    @Option(names = "--keycloak-port", paramLabel = "PORT", description = "Default 8180.")
    @Nullable
    Integer keycloak;

    @Option(names = "--postgres-port", paramLabel = "PORT", description = "Default 5433.")
    @Nullable
    Integer postgres;

    @Option(names = "--kafka-port", paramLabel = "PORT", description = "Default 9094; the next one is taken too.")
    @Nullable
    Integer kafka;

    PortPlan choose() {
        Map<Part, Integer> options = new EnumMap<>(Part.class);
        put(options, Part.ORDER, order);
        put(options, Part.FULFILMENT, fulfilment);
        put(options, Part.BILLING, billing);
        put(options, Part.CUSTOMER, customer);
        put(options, Part.REPORTING, reporting);
        put(options, Part.KEYCLOAK, keycloak);
        put(options, Part.POSTGRES, postgres);
        put(options, Part.KAFKA, kafka);
        return PortPlan.choose(options, base, System.getenv());
    }

    private static void put(Map<Part, Integer> options, Part part, @Nullable Integer port) {
        if (port != null) {
            options.put(part, port);
        }
    }
}
