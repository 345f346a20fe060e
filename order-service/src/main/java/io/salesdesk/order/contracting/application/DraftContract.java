package io.salesdesk.order.contracting.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.contracting.model.ContractCommand;
import io.salesdesk.order.contracting.model.ContractDecider;
import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.order.contracting.persistence.Contracts;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.messaging.outbound.ContractAnnouncer;
import io.salesdesk.order.numbering.DocumentNumbers;
import io.salesdesk.order.numbering.Series;
import io.salesdesk.order.ordering.application.OrderGrounds;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Basis;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Drafts a contract (拟订合同, ORD-22). */
@ApplicationScoped
public class DraftContract {

    private final Contracts contracts;
    private final Customers customers;
    private final Products products;
    private final OrderGrounds grounds;
    private final DocumentNumbers numbers;
    private final ContractAnnouncer announcer;
    private final BusinessClock clock;
    private final Caller caller;
    private final Authority authority;
    private final AuditTrail audit;

    DraftContract(
            Contracts contracts,
            Customers customers,
            Products products,
            OrderGrounds grounds,
            DocumentNumbers numbers,
            ContractAnnouncer announcer,
            BusinessClock clock,
            Caller caller,
            Authority authority,
            AuditTrail audit) {
        this.contracts = contracts;
        this.customers = customers;
        this.products = products;
        this.grounds = grounds;
        this.numbers = numbers;
        this.announcer = announcer;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.audit = audit;
    }

    /** The contract as it was sent; what ORD-22 asks for may be missing from it, which the model refuses. */
    public record Terms(
            ContractType type,
            UUID customerId,
            CurrencyUnit currency,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable String deliveryTerm,
            @Nullable LocalDate deliverBy,
            @Nullable String deliveryRoute,
            @Nullable String paymentMethod,
            @Nullable String ourObligations,
            @Nullable String customerObligations,
            @Nullable String constraints,
            List<ContractCommand.DraftLine> lines) {}

    public ContractEntity draft(Terms terms) {
        var today = clock.today();
        var named = grounds.named(
                new Basis(terms.registrationId(), terms.specialPriceRequestId(), null), authority.scope());
        var drafted = ContractDecider.draft(
                        new ContractCommand.Draft(
                                Ids.next(),
                                numbers.next(Series.CONTRACT, today.getYear()),
                                new Actor(caller.personId(), caller.onBehalfOf()),
                                terms.type(),
                                terms.customerId(),
                                terms.currency(),
                                terms.registrationId(),
                                terms.specialPriceRequestId(),
                                terms.deliveryTerm(),
                                terms.deliverBy(),
                                terms.deliveryRoute(),
                                terms.paymentMethod(),
                                terms.ourObligations(),
                                terms.customerObligations(),
                                terms.constraints(),
                                terms.lines(),
                                customer(terms.customerId(), today),
                                named.registration(),
                                named.specialPrice(),
                                products.terms(
                                        terms.lines().stream()
                                                .map(ContractCommand.DraftLine::productId)
                                                .toList(),
                                        today)),
                        clock.now(),
                        today)
                .orThrow()
                .getFirst();
        var row = contracts.prepare(drafted);
        announcer.drafted(row, drafted.content());
        contracts.add(row);
        audit.record(
                "contract.draft",
                "contract",
                row.id(),
                Map.of("number", drafted.content().number()));
        return row;
    }

    /** @return null when there is none within the caller's scope */
    private @Nullable CustomerStanding customer(UUID id, LocalDate today) {
        var scope = authority.scope();
        return customers
                .findByIdOptional(id)
                .filter(found -> scope.permits(found.regionId(), found.officeId(), found.salespersonId()))
                .map(found -> found.standing(today))
                .orElse(null);
    }
}
