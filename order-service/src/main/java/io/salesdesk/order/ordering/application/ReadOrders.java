package io.salesdesk.order.ordering.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Looks at single orders, and waits for their answers. */
@ApplicationScoped
public class ReadOrders {

    private final Orders orders;
    private final Authority authority;
    private final OrderSignals signals;

    ReadOrders(Orders orders, Authority authority, OrderSignals signals) {
        this.orders = orders;
        this.authority = authority;
        this.signals = signals;
    }

    /**
     * The order with this id or document number, as the view takes it. Opens no transaction: each statement sees what is
     * committed when it begins, with one as without.
     *
     * @throws RejectedException when there is none within the caller's scope
     */
    public <T> T read(String idOrNumber, Function<StoredOrder, T> view) {
        return view.apply(find(idOrNumber, authority.scope()));
    }

    /**
     * Like {@link #read}, but an order that still waits for an answer of ours is given some time first. No transaction
     * and no connection is held while waiting.
     */
    public <T> T readOnceAnswered(String idOrNumber, Duration patience, Function<StoredOrder, T> view) {
        var scope = authority.scope();
        var id = QuarkusTransaction.requiringNew()
                .call(() -> find(idOrNumber, scope).row().id());
        signals.await(
                id,
                patience,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> isAnswered(find(idOrNumber, scope).order())));
        return QuarkusTransaction.requiringNew().call(() -> view.apply(find(idOrNumber, scope)));
    }

    /** The id of the order with this id or document number, for a command on it. */
    public UUID idOf(String idOrNumber) {
        return asId(idOrNumber)
                .or(() -> QuarkusTransaction.joiningExisting()
                        .call(() -> orders.readByNumber(idOrNumber)
                                .map(stored -> stored.row().id())))
                .orElseThrow(() -> new RejectedException(new OrderRejection.UnknownOrder()));
    }

    /** Nothing that the order waits for is about to come by itself. */
    private static boolean isAnswered(Order order) {
        return order.state() != Order.State.ENTERED || order.facts().bothAnswered();
    }

    private StoredOrder find(String idOrNumber, DataScope scope) {
        return asId(idOrNumber)
                .map(orders::read)
                .orElseGet(() -> orders.readByNumber(idOrNumber))
                .filter(stored -> OrderDesk.permits(scope, stored))
                .orElseThrow(() -> new RejectedException(new OrderRejection.UnknownOrder()));
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
