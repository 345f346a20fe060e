package io.salesdesk.faults;

import io.salesdesk.story.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A process of the stack that can be killed or frozen. */
enum Target {
    POSTGRES,
    KAFKA,
    ORDER,
    FULFILMENT,
    BILLING,
    CUSTOMER,
    REPORTING;

    static final List<Target> SERVERS = List.of(POSTGRES, KAFKA);

    static final List<Target> SERVICES = Arrays.stream(Service.values())
            .map(service -> valueOf(service.name()))
            .toList();

    /** Empty for a server that the services need. */
    Optional<Service> service() {
        return Arrays.stream(Service.values())
                .filter(service -> service.name().equals(name()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
