package io.salesdesk.order.ordering.application;

import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.order.contracting.persistence.Contracts;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.ordering.model.Basis;
import io.salesdesk.order.ordering.model.ContractTerms;
import io.salesdesk.order.ordering.model.Grounds;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.RegistrationTerms;
import io.salesdesk.order.ordering.model.SpecialPriceTerms;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.order.projects.application.ProjectSettings;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.order.projects.persistence.Registrations;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up what an order rests on. An order that rests on nothing, as most do, costs no query at entry. */
@ApplicationScoped
public class OrderGrounds {

    private final Registrations registrations;
    private final SpecialPrices specialPrices;
    private final Contracts contracts;
    private final Customers customers;
    private final BusinessClock clock;
    private final ProjectSettings settings;
    private final Authority authority;

    OrderGrounds(
            Registrations registrations,
            SpecialPrices specialPrices,
            Contracts contracts,
            Customers customers,
            BusinessClock clock,
            ProjectSettings settings,
            Authority authority) {
        this.registrations = registrations;
        this.specialPrices = specialPrices;
        this.contracts = contracts;
        this.customers = customers;
        this.clock = clock;
        this.settings = settings;
        this.authority = authority;
    }

    /** What a person's command on the order needs to know. */
    Grounds of(StoredOrder stored, OrderCommand command) {
        var content = stored.order().content();
        return switch (command) {
            case OrderCommand.Amend amend -> named(amend.request().basis(), authority.scope());
            case OrderCommand.PassReview _ -> reviewed(content, inAdjustment(content.customerId()));
            case OrderCommand.AskForCoordination _ -> new Grounds(null, null, null, inAdjustment(content.customerId()));
            case OrderCommand.RequestChange _ ->
                reviewed(content, false).under(contract(content.basis().contractId(), authority.scope()));
            case OrderCommand.ApproveChange _ -> reviewed(content, false);
            case OrderCommand.RaiseException _,
                    OrderCommand.ResolveException _,
                    OrderCommand.RecordStockAnswer _,
                    OrderCommand.RecordBalanceAnswer _,
                    OrderCommand.ExpireAllocation _,
                    OrderCommand.ReportShortage _,
                    OrderCommand.ConfirmWithCustomer _,
                    OrderCommand.FailReview _,
                    OrderCommand.AskForStockCheck _,
                    OrderCommand.Cancel _,
                    OrderCommand.RejectChange _,
                    OrderCommand.AcceptChange _,
                    OrderCommand.RefuseChange _,
                    OrderCommand.Coordinate _,
                    OrderCommand.RefuseCoordination _,
                    OrderCommand.FileDocument _,
                    OrderCommand.RecordReceipt _ -> Grounds.NONE;
        };
    }

    /** What an order or a contract names when it is entered, amended or drafted, within the caller's scope. */
    public Grounds named(Basis basis, DataScope scope) {
        if (basis.isEmpty()) {
            return Grounds.NONE;
        }
        var specialPrice = Optional.ofNullable(basis.specialPriceRequestId())
                .flatMap(id -> specialPrices.read(id, scope))
                .map(row -> terms(row, null))
                .orElse(null);
        return new Grounds(
                registration(basis.registrationId(), specialPrice, scope),
                specialPrice,
                contract(basis.contractId(), scope),
                false);
    }

    private @Nullable ContractTerms contract(@Nullable UUID id, DataScope scope) {
        return Optional.ofNullable(id)
                .flatMap(known -> contracts.read(known, scope))
                .map(this::terms)
                .orElse(null);
    }

    private ContractTerms terms(ContractEntity row) {
        var contract = row.toModel();
        return new ContractTerms(
                row.id(),
                row.number(),
                row.customerId(),
                contract instanceof Contract.Signed signed && signed.isOnFile(clock.today()),
                contract.content().lines().stream()
                        .map(line -> new ContractTerms.Price(line.productId(), line.unitPrice()))
                        .toList());
    }

    private @Nullable RegistrationTerms registration(
            @Nullable UUID id, @Nullable SpecialPriceTerms specialPrice, DataScope scope) {
        var registrationId = id == null && specialPrice != null ? specialPrice.registrationId() : id;
        return Optional.ofNullable(registrationId)
                .flatMap(known -> registrations.read(known, scope))
                .map(row -> new RegistrationTerms(row.id(), row.number(), row.customerId()))
                .orElse(null);
    }

    /** The special price is locked, so that orders take of its quantity one after the other. */
    private Grounds reviewed(OrderContent content, boolean inAdjustment) {
        var specialPrice = Optional.ofNullable(content.basis().specialPriceRequestId())
                .flatMap(specialPrices::lock)
                .map(row -> terms(row, content.orderId()))
                .orElse(null);
        return new Grounds(null, specialPrice, null, inAdjustment);
    }

    private boolean inAdjustment(UUID customerId) {
        var customer = customers.findById(customerId);
        return customer != null && customer.inAdjustment();
    }

    private SpecialPriceTerms terms(SpecialPriceEntity row, @Nullable UUID exceptOrderId) {
        var price = row.toModel();
        var taken = specialPrices.taken(row.id(), exceptOrderId);
        return new SpecialPriceTerms(
                row.id(),
                row.number(),
                row.registrationId(),
                row.customerId(),
                price.state() == SpecialPrice.State.APPROVED,
                price.content().lines().stream()
                        .map(line -> new SpecialPriceTerms.Line(
                                line.productId(),
                                line.unitPrice(),
                                line.quantity()
                                        .minus(new Quantity(
                                                taken.getOrDefault(line.productId(), BigDecimal.ZERO),
                                                line.quantity().unit()))))
                        .toList(),
                settings.minRollsExclusive());
    }
}
