package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.projects.model.Registration;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.order.projects.persistence.RegistrationEntity;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Publishes what happened to project registrations and special prices. */
@ApplicationScoped
public class ProjectAnnouncer {

    private final EventPublisher events;

    ProjectAnnouncer(EventPublisher events) {
        this.events = events;
    }

    /** Of a large project the regional manager is told at once (ORD-13). */
    public void registered(RegistrationEntity row, Registration registration) {
        var attribution = registration.attribution();
        events.publish(OutgoingEvent.of(
                "ProjectRegistered",
                row.id(),
                row.nextEventSequence(),
                new ProjectFacts.ProjectRegistered(
                        row.id(),
                        registration.number(),
                        registration.customerId(),
                        registration.name(),
                        registration.location(),
                        registration.plannedUse(),
                        registration.large(),
                        registration.lines().stream()
                                .map(line -> new ProjectFacts.Line(
                                        line.productId(),
                                        line.model(),
                                        line.quantity().amount(),
                                        line.quantity().unit()))
                                .toList(),
                        registration.registeredBy().personId(),
                        registration.registeredAt(),
                        attribution.salespersonId(),
                        attribution.officeId(),
                        attribution.regionId(),
                        registration.ownerId())));
        var owner = registration.ownerId();
        if (owner != null) {
            var notice = new OrderFacts.NoticeRequested(
                    Ids.next(),
                    "large-project",
                    new OrderFacts.Recipient("PERSON", owner),
                    "SMS",
                    Map.of(
                            "number", registration.number(),
                            "name", registration.name(),
                            "location", registration.location(),
                            "plannedUse", registration.plannedUse().toString(),
                            "quantity", quantities(registration)),
                    "large-project:" + row.id());
            events.publish(OutgoingEvent.of("NoticeRequested", notice.noticeId(), 1, notice));
        }
    }

    private static String quantities(Registration registration) {
        return registration.lines().stream()
                .map(line -> line.model() + " " + text(line.quantity()))
                .collect(Collectors.joining("; "));
    }

    private static String text(Quantity quantity) {
        return quantity.amount().toPlainString() + " " + quantity.unit();
    }

    public void requested(SpecialPriceEntity row, SpecialPrice.Content content) {
        var attribution = content.attribution();
        events.publish(OutgoingEvent.of(
                "SpecialPriceRequested",
                row.id(),
                row.nextEventSequence(),
                new ProjectFacts.SpecialPriceRequested(
                        row.id(),
                        content.number(),
                        content.registrationId(),
                        content.customerId(),
                        attribution.salespersonId(),
                        attribution.officeId(),
                        attribution.regionId(),
                        lines(content),
                        content.currency().getCode(),
                        content.reason(),
                        content.requestedBy().personId(),
                        content.requestedAt())));
    }

    public void decided(SpecialPriceEntity row, SpecialPrice decided) {
        switch (decided) {
            case SpecialPrice.Requested _ -> throw new IllegalStateException(row.number() + " is not decided");
            case SpecialPrice.Approved(var content, var verdict) ->
                decided(row, "SpecialPriceApproved", content, verdict);
            case SpecialPrice.Rejected(var content, var verdict) ->
                decided(row, "SpecialPriceRejected", content, verdict);
        }
    }

    private void decided(
            SpecialPriceEntity row, String name, SpecialPrice.Content content, SpecialPrice.Verdict verdict) {
        var attribution = content.attribution();
        events.publish(OutgoingEvent.of(
                name,
                row.id(),
                row.nextEventSequence(),
                new ProjectFacts.SpecialPriceDecided(
                        row.id(),
                        content.number(),
                        content.registrationId(),
                        content.customerId(),
                        attribution.salespersonId(),
                        attribution.officeId(),
                        attribution.regionId(),
                        lines(content),
                        content.currency().getCode(),
                        verdict.by().personId(),
                        verdict.at(),
                        verdict.reason())));
    }

    private static List<ProjectFacts.PricedLine> lines(SpecialPrice.Content content) {
        return content.lines().stream()
                .map(line -> new ProjectFacts.PricedLine(
                        line.productId(),
                        line.quantity().amount(),
                        line.quantity().unit(),
                        plain(line.listUnitPrice()),
                        plain(line.unitPrice())))
                .toList();
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
