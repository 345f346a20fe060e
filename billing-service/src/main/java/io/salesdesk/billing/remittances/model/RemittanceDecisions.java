package io.salesdesk.billing.remittances.model;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.Remittance.Command;
import io.salesdesk.billing.remittances.model.Remittance.Confirmed;
import io.salesdesk.billing.remittances.model.Remittance.Event;
import io.salesdesk.billing.remittances.model.Remittance.Matched;
import io.salesdesk.billing.remittances.model.Remittance.Posted;
import io.salesdesk.billing.remittances.model.Remittance.Rejected;
import io.salesdesk.billing.remittances.model.Remittance.SlipReceived;
import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rules of a remittance (BIL-02, BIL-04, BIL-05). Pure: the same input gives the same decision. */
public final class RemittanceDecisions {

    private RemittanceDecisions() {}

    /** A slip arrives from a customer. */
    public static Decision<Remittance> register(Slip slip, KnownOrders known, LocalDate today) {
        if (!slip.amount().isPositive()) {
            return Decision.reject(new RemittanceRejection.AmountMustBePositive());
        }
        if (slip.remittedOn().isAfter(today)) {
            return Decision.reject(new RemittanceRejection.DateInFuture(slip.remittedOn(), today));
        }
        return refuseCurrency(slip.amount(), known.currency())
                .or(() -> refuseOrders(slip.orders(), slip.customerId(), slip.amount(), known))
                .<Decision<Remittance>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new SlipReceived(slip, false)));
    }

    /** Finance finds money that nobody announced. */
    public static Decision<Remittance> registerWithoutSlip(ReceiptData data, LocalDate today, Maker by) {
        return refuseReceipt(data, today)
                .<Decision<Remittance>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new Confirmed(null, receipt(data, by))));
    }

    public static Decision<Event> decide(Remittance state, Command command) {
        return switch (command) {
            case Command.Confirm confirm -> confirm(state, confirm);
            case Command.Match match -> match(state, match);
            case Command.Post post -> post(state, post);
            case Command.Reject reject -> reject(state, reject);
            case Command.ExpireSlip expire -> expire(state, expire);
        };
    }

    /** The state after the event, which a decision on this very state must have made. */
    public static Remittance evolve(Remittance state, Event event) {
        return switch (event) {
            case Event.MoneyConfirmed(var receipt) -> new Confirmed(slipOf(state), receipt);
            case Event.CustomerMatched(var matching) -> new Matched(slipOf(state), receiptOf(state), matching);
            case Event.MoneyPosted(var by) -> new Posted(slipOf(state), receiptOf(state), matchingOf(state), by);
            case Event.RemittanceRejected(var reason, var by) -> new Rejected(reason, by);
            case Event.SlipExpired() -> new SlipReceived(Objects.requireNonNull(slipOf(state)), true);
        };
    }

    /**
     * What the remittance's slip stands in for, per order: its stated amounts while it is just a slip, finance's amount
     * once the money is confirmed, nothing after posting (the money itself counts then), expiry or rejection. Money
     * without a slip covers nothing before it is posted.
     */
    public static Map<UUID, Money> slipCover(Remittance state) {
        return switch (state) {
            case SlipReceived(var slip, var expired) ->
                expired || !slip.namesOrdersAndAmounts() ? Map.of() : stated(slip.orders());
            case Confirmed(var slip, var receipt) ->
                slip == null || !slip.namesOrdersAndAmounts() ? Map.of() : shares(slip.orders(), receipt.amount());
            case Matched(var slip, var receipt, var matching) ->
                slip == null || !slip.namesOrdersAndAmounts() ? Map.of() : shares(matching.orders(), receipt.amount());
            case Posted posted -> Map.of();
            case Rejected rejected -> Map.of();
        };
    }

    /** Whether what is left of posted money may go to the orders; empty when it may. */
    public static Optional<RemittanceRejection> allocate(
            Remittance state, Money left, List<OrderShare> orders, KnownOrders known, Maker by) {
        return switch (state) {
            case Posted(var slip, var receipt, var matching, var postedBy) -> {
                if (by.sharesAPersonWith(receipt.confirmedBy())) {
                    yield Optional.of(new RemittanceRejection.ConfirmerMayNotPost());
                }
                yield refuseWithoutAmount(orders)
                        .or(() -> refuseOrders(orders, matching.customerId(), left, known))
                        .map(refusal -> refusal instanceof RemittanceRejection.OrdersExceedAmount(var sum, var amount)
                                ? new RemittanceRejection.CreditDoesNotSuffice(sum, amount)
                                : refusal);
            }
            case SlipReceived received -> Optional.of(wrongStateOf("allocate", state));
            case Confirmed confirmed -> Optional.of(wrongStateOf("allocate", state));
            case Matched matched -> Optional.of(wrongStateOf("allocate", state));
            case Rejected rejected -> Optional.of(wrongStateOf("allocate", state));
        };
    }

    private static Map<UUID, Money> stated(List<OrderShare> orders) {
        var stated = new LinkedHashMap<UUID, Money>();
        orders.forEach(order -> stated.put(order.orderId(), Objects.requireNonNull(order.amount())));
        return stated;
    }

    /**
     * Spreads the money over the orders as they are listed, none more than was named for it; where the money is more
     * than was named, the last order takes the rest.
     */
    private static Map<UUID, Money> shares(List<OrderShare> orders, Money money) {
        var shares = new LinkedHashMap<UUID, Money>();
        var left = money;
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var last = i == orders.size() - 1;
            var share = last ? left : Amounts.min(left, Objects.requireNonNull(order.amount()));
            if (share.isPositive()) {
                shares.put(order.orderId(), share);
            }
            left = left.minus(share);
        }
        return shares;
    }

    private static Decision<Event> confirm(Remittance state, Command.Confirm command) {
        return switch (state) {
            case SlipReceived(var slip, var expired) -> {
                if (command.by().sharesAPersonWith(slip.registeredBy())) {
                    yield Decision.reject(new RemittanceRejection.RegistrantMayNotConfirm());
                }
                yield refuseReceipt(command.data(), command.today())
                        .or(() -> refuseCurrency(
                                Objects.requireNonNull(command.data().amount()),
                                slip.amount().getCurrencyUnit()))
                        .<Decision<Event>>map(Decision::reject)
                        .orElseGet(
                                () -> Decision.accept(new Event.MoneyConfirmed(receipt(command.data(), command.by()))));
            }
            case Confirmed confirmed -> wrongState("confirm", state);
            case Matched matched -> wrongState("confirm", state);
            case Posted posted -> wrongState("confirm", state);
            case Rejected rejected -> wrongState("confirm", state);
        };
    }

    private static Decision<Event> match(Remittance state, Command.Match command) {
        return switch (state) {
            case Confirmed(var slip, var receipt) -> {
                if (command.by().sharesAPersonWith(receipt.confirmedBy())) {
                    yield Decision.reject(new RemittanceRejection.ConfirmerMayNotPost());
                }
                if (slip != null && !slip.customerId().equals(command.customerId())) {
                    yield Decision.reject(new RemittanceRejection.SlipNamesAnotherCustomer(slip.customerId()));
                }
                var orders = command.orders() == null ? ordersOf(slip, receipt.amount()) : command.orders();
                yield refuseCurrency(receipt.amount(), command.known().currency())
                        .or(() -> refuseWithoutAmount(orders))
                        .or(() -> refuseOrders(orders, command.customerId(), receipt.amount(), command.known()))
                        .<Decision<Event>>map(Decision::reject)
                        .orElseGet(() -> Decision.accept(
                                new Event.CustomerMatched(new Matching(command.customerId(), orders, command.by()))));
            }
            case SlipReceived slipReceived -> wrongState("match", state);
            case Matched matched -> wrongState("match", state);
            case Posted posted -> wrongState("match", state);
            case Rejected rejected -> wrongState("match", state);
        };
    }

    private static Decision<Event> post(Remittance state, Command.Post command) {
        return switch (state) {
            case Matched(var slip, var receipt, var matching) ->
                command.by().sharesAPersonWith(receipt.confirmedBy())
                        ? Decision.reject(new RemittanceRejection.ConfirmerMayNotPost())
                        : Decision.accept(new Event.MoneyPosted(command.by()));
            case SlipReceived slipReceived -> wrongState("post", state);
            case Confirmed confirmed -> wrongState("post", state);
            case Posted posted -> wrongState("post", state);
            case Rejected rejected -> wrongState("post", state);
        };
    }

    private static Decision<Event> reject(Remittance state, Command.Reject command) {
        return switch (state) {
            case SlipReceived(var slip, var expired) -> rejectUnlessBy(slip.registeredBy(), command);
            case Confirmed(var slip, var receipt) -> rejectUnlessBy(registrant(slip, receipt), command);
            case Matched(var slip, var receipt, var matching) -> rejectUnlessBy(registrant(slip, receipt), command);
            case Posted posted -> wrongState("reject", state);
            case Rejected rejected -> wrongState("reject", state);
        };
    }

    private static Decision<Event> expire(Remittance state, Command.ExpireSlip command) {
        return switch (state) {
            case SlipReceived(var slip, var expired) ->
                expired || !command.today().isAfter(slip.expiresAfter())
                        ? wrongState("expire", state)
                        : Decision.accept(new Event.SlipExpired());
            case Confirmed confirmed -> wrongState("expire", state);
            case Matched matched -> wrongState("expire", state);
            case Posted posted -> wrongState("expire", state);
            case Rejected rejected -> wrongState("expire", state);
        };
    }

    private static Decision<Event> rejectUnlessBy(Maker registrant, Command.Reject command) {
        return command.by().sharesAPersonWith(registrant)
                ? Decision.reject(new RemittanceRejection.RegistrantMayNotConfirm())
                : Decision.accept(new Event.RemittanceRejected(command.reason(), command.by()));
    }

    private static Maker registrant(@Nullable Slip slip, Receipt receipt) {
        return slip == null ? receipt.confirmedBy() : slip.registeredBy();
    }

    /** The slip's orders, cut to the money that came; a slip that names an order without an amount leaves it out. */
    private static List<OrderShare> ordersOf(@Nullable Slip slip, Money money) {
        if (slip == null || !slip.namesOrdersAndAmounts()) {
            return List.of();
        }
        return shares(slip.orders(), money).entrySet().stream()
                .map(share -> new OrderShare(share.getKey(), share.getValue()))
                .toList();
    }

    private static Optional<RemittanceRejection> refuseReceipt(ReceiptData data, LocalDate today) {
        var missing = data.missing();
        if (!missing.isEmpty()) {
            return Optional.of(new RemittanceRejection.ReceiptDataMissing(missing));
        }
        if (!Objects.requireNonNull(data.amount()).isPositive()) {
            return Optional.of(new RemittanceRejection.AmountMustBePositive());
        }
        var arrivedOn = Objects.requireNonNull(data.arrivedOn());
        return arrivedOn.isAfter(today)
                ? Optional.of(new RemittanceRejection.DateInFuture(arrivedOn, today))
                : Optional.empty();
    }

    private static Receipt receipt(ReceiptData data, Maker by) {
        return new Receipt(
                Objects.requireNonNull(data.amount()),
                Objects.requireNonNull(data.arrivedOn()),
                Objects.requireNonNull(data.receivingBank()).strip(),
                Objects.requireNonNull(data.method()),
                Objects.requireNonNull(data.payer()).strip(),
                Objects.requireNonNull(data.bankReference()).strip(),
                by);
    }

    private static Optional<RemittanceRejection> refuseWithoutAmount(List<OrderShare> orders) {
        return orders.stream()
                .filter(order -> order.amount() == null)
                .<RemittanceRejection>map(order -> new RemittanceRejection.MatchedOrderNeedsAmount(order.orderId()))
                .findFirst();
    }

    private static Optional<RemittanceRejection> refuseCurrency(Money amount, CurrencyUnit expected) {
        return amount.getCurrencyUnit().equals(expected)
                ? Optional.empty()
                : Optional.of(new RemittanceRejection.AnotherCurrency(
                        expected.getCode(), amount.getCurrencyUnit().getCode()));
    }

    private static Optional<RemittanceRejection> refuseOrders(
            List<OrderShare> orders, UUID customerId, Money money, KnownOrders known) {
        var seen = new HashSet<UUID>();
        var sum = Amounts.zero(money);
        for (var order : orders) {
            var owner = known.customerByOrder().get(order.orderId());
            if (owner == null) {
                return Optional.of(new RemittanceRejection.OrderUnknown(order.orderId()));
            }
            if (!owner.equals(customerId)) {
                return Optional.of(new RemittanceRejection.OrderOfAnotherCustomer(order.orderId()));
            }
            if (!seen.add(order.orderId())) {
                return Optional.of(new RemittanceRejection.OrderNamedTwice(order.orderId()));
            }
            var amount = order.amount();
            if (amount != null) {
                if (!amount.isPositive()) {
                    return Optional.of(new RemittanceRejection.AmountMustBePositive());
                }
                var currency = refuseCurrency(amount, money.getCurrencyUnit());
                if (currency.isPresent()) {
                    return currency;
                }
                sum = sum.plus(amount);
            }
        }
        return sum.isGreaterThan(money)
                ? Optional.of(new RemittanceRejection.OrdersExceedAmount(sum, money))
                : Optional.empty();
    }

    private static @Nullable Slip slipOf(Remittance state) {
        return switch (state) {
            case SlipReceived(var slip, var expired) -> slip;
            case Confirmed(var slip, var receipt) -> slip;
            case Matched(var slip, var receipt, var matching) -> slip;
            case Posted(var slip, var receipt, var matching, var by) -> slip;
            case Rejected rejected -> throw new IllegalStateException("A rejected remittance is at its end");
        };
    }

    private static Receipt receiptOf(Remittance state) {
        return switch (state) {
            case Confirmed(var slip, var receipt) -> receipt;
            case Matched(var slip, var receipt, var matching) -> receipt;
            case Posted(var slip, var receipt, var matching, var by) -> receipt;
            case SlipReceived received -> throw new IllegalStateException("Nobody confirmed the money yet");
            case Rejected rejected -> throw new IllegalStateException("A rejected remittance is at its end");
        };
    }

    private static Matching matchingOf(Remittance state) {
        return switch (state) {
            case Matched(var slip, var receipt, var matching) -> matching;
            case Posted(var slip, var receipt, var matching, var by) -> matching;
            case SlipReceived received -> throw new IllegalStateException("Nobody matched the money yet");
            case Confirmed confirmed -> throw new IllegalStateException("Nobody matched the money yet");
            case Rejected rejected -> throw new IllegalStateException("A rejected remittance is at its end");
        };
    }

    private static Decision<Event> wrongState(String command, Remittance state) {
        return Decision.reject(wrongStateOf(command, state));
    }

    private static RemittanceRejection wrongStateOf(String command, Remittance state) {
        return new RemittanceRejection.WrongState(command, stateName(state));
    }

    /** The state's name on the wire and in the database. */
    public static String stateName(Remittance state) {
        return switch (state) {
            case SlipReceived received -> "SLIP_RECEIVED";
            case Confirmed confirmed -> "CONFIRMED";
            case Matched matched -> "MATCHED";
            case Posted posted -> "POSTED";
            case Rejected rejected -> "REJECTED";
        };
    }
}
