package io.salesdesk.billing.collection.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.collection.model.CollectionPlan;
import io.salesdesk.billing.collection.model.Instalment;
import io.salesdesk.billing.collection.model.PlanRejection;
import io.salesdesk.billing.collection.persistence.CollectionPlanEntity;
import io.salesdesk.billing.collection.persistence.CollectionPlanRepository;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Draws collection plans up, and shows actual against plan (BIL-17). */
@ApplicationScoped
public class PlanDesk {

    private final AccountAccess accounts;
    private final BilledOrderRepository orders;
    private final CollectionPlanRepository plans;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;

    PlanDesk(
            AccountAccess accounts,
            BilledOrderRepository orders,
            CollectionPlanRepository plans,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Authority authority) {
        this.accounts = accounts;
        this.orders = orders;
        this.plans = plans;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
    }

    /** @param orderIds the contract's orders, whose posted money is what comes in */
    public record Command(
            UUID customerId, @Nullable UUID contractId, List<UUID> orderIds, List<Instalment> instalments) {}

    /** A plan and how far it has come. */
    public record WithStanding(CollectionPlanEntity plan, Money collected, List<CollectionPlan.Standing> standings) {}

    public WithStanding drawUp(Command command) {
        var account = accounts.visible(command.customerId());
        var owners = orders.accountsOf(command.orderIds());
        for (var orderId : command.orderIds()) {
            if (!account.id().equals(owners.get(orderId))) {
                throw new RejectedException(new PlanRejection.ForeignOrder(orderId));
            }
        }
        CollectionPlan.check(CurrencyUnit.of(account.currency()), command.instalments())
                .ifPresent(rejection -> {
                    throw new RejectedException(rejection);
                });
        var today = clock.today();
        var plan = new CollectionPlanEntity(
                Ids.next(),
                plans.nextNumber(today),
                account.id(),
                command.contractId(),
                command.orderIds(),
                account.currency(),
                command.instalments(),
                caller.personId(),
                caller.onBehalfOf(),
                clock.now(),
                today);
        plans.persist(plan);
        audit.record("collection-plan.draw-up", "collection-plan", plan.id(), Map.of("number", plan.number()));
        return standing(plan);
    }

    public WithStanding visible(String idOrNumber) {
        return plans.resolve(idOrNumber)
                .flatMap(plans::findByIdOptional)
                .filter(plan -> accounts.isVisible(plan.accountId()))
                .map(this::standing)
                .orElseThrow(() -> new RejectedException(new PlanRejection.PlanUnknown()));
    }

    public List<CollectionPlanEntity> page(
            @Nullable UUID customerId, @Nullable UUID contractId, @Nullable UUID before, int limit) {
        return plans.page(authority.scope(), customerId, contractId, before, limit);
    }

    WithStanding standing(CollectionPlanEntity plan) {
        var collected = Amounts.sum(
                CurrencyUnit.of(plan.currency()),
                orders.byId(plan.orderIds()).values().stream()
                        .map(order -> order.figures().posted())
                        .toList());
        return new WithStanding(plan, collected, CollectionPlan.against(plan.instalments(), collected, clock.today()));
    }
}
