package io.salesdesk.order.projects.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.messaging.outbound.ProjectAnnouncer;
import io.salesdesk.order.numbering.DocumentNumbers;
import io.salesdesk.order.numbering.Series;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.projects.model.SpecialPriceCommand;
import io.salesdesk.order.projects.model.SpecialPriceDecider;
import io.salesdesk.order.projects.persistence.RegistrationEntity;
import io.salesdesk.order.projects.persistence.Registrations;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Fills the form for a special price (《工程单价格审批单》, ORD-14), which the general manager or the deputy decides. */
@ApplicationScoped
public class RequestSpecialPrice {

    static final String APPROVAL = "special-price.approve";

    private final SpecialPrices prices;
    private final Registrations registrations;
    private final Products products;
    private final DocumentNumbers numbers;
    private final ProjectSettings settings;
    private final ProjectAnnouncer announcer;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final Caller caller;
    private final Authority authority;
    private final AuditTrail audit;

    RequestSpecialPrice(
            SpecialPrices prices,
            Registrations registrations,
            Products products,
            DocumentNumbers numbers,
            ProjectSettings settings,
            ProjectAnnouncer announcer,
            Approvals approvals,
            BusinessClock clock,
            Caller caller,
            Authority authority,
            AuditTrail audit) {
        this.prices = prices;
        this.registrations = registrations;
        this.products = products;
        this.numbers = numbers;
        this.settings = settings;
        this.announcer = announcer;
        this.approvals = approvals;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.audit = audit;
    }

    /** What the manager decides about. */
    record Asked(UUID requestId) {}

    public SpecialPriceEntity request(
            UUID registrationId, CurrencyUnit currency, String reason, List<SpecialPriceCommand.AskedLine> lines) {
        var today = clock.today();
        var requested = SpecialPriceDecider.ask(
                        new SpecialPriceCommand.Ask(
                                Ids.next(),
                                numbers.next(Series.SPECIAL_PRICE, today.getYear()),
                                new Actor(caller.personId(), caller.onBehalfOf()),
                                registrationId,
                                registrations
                                        .read(registrationId, authority.scope())
                                        .map(RegistrationEntity::toModel)
                                        .orElse(null),
                                currency,
                                reason,
                                lines,
                                products.terms(
                                        lines.stream()
                                                .map(SpecialPriceCommand.AskedLine::productId)
                                                .toList(),
                                        today)),
                        settings.minRollsExclusive(),
                        clock.now())
                .orThrow()
                .getFirst();
        var row = prices.prepare(requested);
        announcer.requested(row, requested.content());
        prices.add(row);
        var content = requested.content();
        approvals.request(new ApprovalRequest(
                APPROVAL,
                "special-price-request",
                row.id(),
                content.number(),
                new Asked(row.id()),
                content.reason(),
                content.attribution().regionId(),
                content.attribution().officeId(),
                content.attribution().salespersonId()));
        audit.record("special-price.request", "special-price-request", row.id(), Map.of("number", content.number()));
        return row;
    }
}
