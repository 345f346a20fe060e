package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.AllocationRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The second person of finance takes posted money back, such as a cheque that bounced: it leaves the order and the
 * account, and the cover of the order's shipments falls.
 */
@ApplicationScoped
public class ReversePayment implements ApprovalHandler<ReversePayment.Payload> {

    static final String COMMAND = "payment.reverse";

    private final AllocationRepository allocations;
    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final AccountBook book;
    private final CoverListener cover;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;

    ReversePayment(
            AllocationRepository allocations,
            AccountRepository accounts,
            BilledOrderRepository orders,
            AccountBook book,
            CoverListener cover,
            AuditTrail audit,
            Caller caller,
            Authority authority) {
        this.allocations = allocations;
        this.accounts = accounts;
        this.orders = orders;
        this.book = book;
        this.cover = cover;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
    }

    /** What was asked for; the amount is the payment's at that time and for the reader only. */
    public record Payload(UUID orderId, Money amount, String reason) {}

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void approved(Approval approval, Payload payload) {
        var allocationId = approval.subjectId();
        var account = orders.accountOf(payload.orderId())
                .flatMap(accounts::locked)
                .orElseThrow(() -> new RejectedException(new RemittanceRejection.PaymentUnknown()));
        var allocation = allocations.findById(allocationId);
        if (!allocation.amount().isPositive()) {
            throw new RejectedException(new RemittanceRejection.PaymentIsReversed());
        }
        if (!authority.permitsAmount(allocation.amount())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(allocation.amount()));
        }
        var order = orders.findById(payload.orderId());
        book.reverse(account, order, allocation, payload.reason(), caller.personId());
        audit.record(COMMAND, "payment", allocationId, Map.of("orderId", order.id(), "reason", payload.reason()));
        cover.coverChanged(account, Set.of(order.id()));
    }
}
