package io.salesdesk.reporting.messaging.inbound;

import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.projection.application.Filing;
import io.salesdesk.reporting.projection.model.FileKind;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where facts go. */
final class Filings {

    private Filings() {}

    static Origin origin(IncomingEvent<?> event) {
        return new Origin(event.sequence(), event.businessDate(), event.time());
    }

    /**
     * The business time of an event that does not tell it: when it was published, unless the business clock was somewhere
     * else, then the beginning of its business date.
     */
    static Instant businessTime(IncomingEvent<?> event, ZoneId zone) {
        return LocalDate.ofInstant(event.time(), zone).equals(event.businessDate())
                ? event.time()
                : event.businessDate().atStartOfDay(zone).toInstant();
    }

    static List<Filing<?>> order(UUID id, OrderFact fact) {
        return List.of(new Filing<>(FileKind.ORDER, id, fact));
    }

    static List<Filing<?>> remittance(UUID id, RemittanceFact fact) {
        return List.of(new Filing<>(FileKind.REMITTANCE, id, fact));
    }

    static List<Filing<?>> approval(UUID id, ApprovalFact fact) {
        return List.of(new Filing<>(FileKind.APPROVAL, id, fact));
    }

    static List<Filing<?>> contract(UUID id, ContractFact fact) {
        return List.of(new Filing<>(FileKind.CONTRACT, id, fact));
    }

    static List<Filing<?>> matter(UUID id, MatterFact fact) {
        return List.of(new Filing<>(FileKind.MATTER, id, fact));
    }

    static List<Filing<?>> customer(UUID id, CustomerFact fact) {
        return List.of(new Filing<>(FileKind.CUSTOMER, id, fact));
    }

    /** Into two files. */
    static List<Filing<?>> both(List<Filing<?>> one, List<Filing<?>> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
