package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.deposits.application.FollowDeposit;
import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed order opens the draft of its invoice; a project order with futures from abroad needs a deposit before
 * they are ordered (BIL-13, A-07).
 */
@ApplicationScoped
class OrderConfirmedHandler implements EventHandler<OrderConfirmedHandler.Data> {

    private static final String FUTURES = "FUTURES";
    private static final String FOREIGN = "FOREIGN";

    private final AccountRepository accounts;
    private final BilledOrderRepository orders;
    private final FollowDeposit followDeposit;
    private final OrderBasisRepository bases;
    private final FollowOrderForInvoices invoices;

    OrderConfirmedHandler(
            AccountRepository accounts,
            BilledOrderRepository orders,
            FollowDeposit followDeposit,
            OrderBasisRepository bases,
            FollowOrderForInvoices invoices) {
        this.accounts = accounts;
        this.orders = orders;
        this.followDeposit = followDeposit;
        this.bases = bases;
        this.invoices = invoices;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID orderId, int revision, UUID customerId, OrderKind kind, UUID reviewedBy, List<Line> lines) {}

    /** @param origin of futures, absent for stock */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID lineId,
            BigDecimal quantity,
            Money gross,
            String source,
            @Nullable String origin) {

        boolean isForeignFutures() {
            return FUTURES.equals(source) && FOREIGN.equals(origin);
        }
    }

    @Override
    public String type() {
        return "salesdesk.order.OrderConfirmed.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<Data> event) {
        return List.of(
                new RowLock(accounts, event.data().customerId()),
                new RowLock(orders, event.data().orderId()),
                new RowLock(bases, event.data().orderId()));
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        var order = orders.findByIdOptional(data.orderId());
        if (order.isEmpty() || order.get().revision() < data.revision()) {
            return Outcome.early(data.orderId());
        }
        order.get().reviewed(data.reviewedBy());
        if (data.kind() == OrderKind.PROJECT) {
            followDeposit.confirmed(
                    account.get(),
                    order.get(),
                    data.revision(),
                    data.lines().stream()
                            .filter(Line::isForeignFutures)
                            .map(line -> new ForeignLine(line.lineId(), line.gross(), line.quantity(), BigDecimal.ZERO))
                            .toList());
        }
        invoices.confirmed(data.orderId());
        return Outcome.APPLIED;
    }
}
