package io.salesdesk.order.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each state says to each command: {@code x} refuses, {@code -} has no effect, {@code +} may do it. */
@DisplayName("ORD-06 every pair of state and command")
class OrderStatesTest {

    private static final String TABLE = """
            command               ENTERED EXCEPTION CONFIRMED CANCELLED COMPLETED
            amend                 +       +         x         x         x
            raise exception       +       +         +         x         x
            resolve exception     ?       +         ?         x         x
            confirm with customer +       x         x         x         x
            pass review           +       x         x         x         x
            fail review           +       x         x         x         x
            ask for stock check   +       +         x         x         x
            cancel                +       +         x         x         x
            request change        x       x         +         x         x
            approve change        x       x         ?         x         x
            reject change         x       x         ?         x         x
            ask coordination      +       +         x         x         x
            coordinate            +       +         x         x         x
            refuse coordination   +       +         -         -         -
            file document         +       +         +         +         +
            stock answer          +       +         -         -         -
            balance answer        +       +         -         -         -
            allocation expired    -       -         -         -         -
            shortage              -       -         +         -         -
            change accepted       -       -         -         -         -
            change refused        -       -         -         -         -
            receipt               -       -         +         -         -
            """;

    private static final Map<String, OrderCommand> COMMANDS = commands();

    private static Map<String, OrderCommand> commands() {
        var line = Orders.line("100");
        var reduced = new RequestedLine(Orders.LINE, false, line.productId(), line.quantity(), line.unitPrice());
        var commands = new LinkedHashMap<String, OrderCommand>();
        commands.put(
                "amend",
                new OrderCommand.Amend(Orders.CLERK, Orders.request(reduced), Orders.customer(), Orders.catalogue()));
        commands.put(
                "raise exception",
                new OrderCommand.RaiseException(Orders.id(80), Orders.CLERK, ExceptionReason.OTHER, "x"));
        commands.put("resolve exception", new OrderCommand.ResolveException(Orders.EXCEPTION, Orders.REVIEWER, "x"));
        commands.put("confirm with customer", Orders.call());
        commands.put("pass review", Orders.review());
        commands.put(
                "fail review",
                new OrderCommand.FailReview(Orders.id(61), Orders.id(62), Orders.REVIEWER, 1, "x", List.of()));
        commands.put("ask for stock check", new OrderCommand.AskForStockCheck(Orders.CLERK));
        commands.put("cancel", new OrderCommand.Cancel(Orders.CLERK, "x"));
        commands.put("request change", Orders.change(reduced));
        commands.put("approve change", new OrderCommand.ApproveChange(Orders.CHANGE, Orders.MANAGER));
        commands.put("reject change", new OrderCommand.RejectChange(Orders.CHANGE, Orders.MANAGER, "x"));
        commands.put("ask coordination", new OrderCommand.AskForCoordination(Orders.CLERK));
        commands.put("coordinate", new OrderCommand.Coordinate(Orders.id(73), Orders.MANAGER));
        commands.put("refuse coordination", new OrderCommand.RefuseCoordination(Orders.id(73), Orders.MANAGER, "x"));
        commands.put(
                "file document",
                new OrderCommand.FileDocument(Orders.id(71), DocumentKind.OTHER, Orders.id(72), Orders.CLERK));
        commands.put("stock answer", new OrderCommand.RecordStockAnswer(Orders.allInStock()));
        commands.put("balance answer", new OrderCommand.RecordBalanceAnswer(Orders.balance(true)));
        commands.put("allocation expired", new OrderCommand.ExpireAllocation(1, Orders.STOCK_ANSWER, Orders.NOW));
        commands.put(
                "shortage",
                new OrderCommand.ReportShortage(Orders.EXCEPTION, 1, Map.of(Orders.LINE, Quantity.of("1", Unit.ROLL))));
        commands.put("change accepted", Orders.accepted(Orders.decided("100", true)));
        commands.put("change refused", new OrderCommand.RefuseChange(Orders.CHANGE, "x"));
        commands.put("receipt", new OrderCommand.RecordReceipt(Map.of(Orders.LINE, Quantity.of("120", Unit.ROLL))));
        return commands;
    }

    private static Map<Order.State, Order> states() {
        var states = new EnumMap<Order.State, Order>(Order.State.class);
        states.put(Order.State.ENTERED, Orders.entered());
        states.put(Order.State.EXCEPTION, Orders.inException());
        states.put(Order.State.CONFIRMED, Orders.confirmed());
        states.put(Order.State.CANCELLED, Orders.cancelled());
        states.put(Order.State.COMPLETED, Orders.completed());
        return states;
    }

    @TestFactory
    Stream<DynamicTest> ord06_everyPairOfStateAndCommand() {
        var rows = TABLE.lines().skip(1).toList();
        var columns = Order.State.values();
        var states = states();
        return rows.stream().flatMap(row -> {
            var command = row.substring(0, 22).strip();
            var cells = row.substring(22).strip().split("\\s+");
            return Stream.iterate(0, i -> i < columns.length, i -> i + 1)
                    .map(i -> DynamicTest.dynamicTest(
                            columns[i] + ": " + command + " " + cells[i],
                            () -> check(
                                    Objects.requireNonNull(states.get(columns[i])),
                                    Objects.requireNonNull(COMMANDS.get(command)),
                                    cells[i])));
        });
    }

    private static void check(Order order, OrderCommand command, String expected) {
        var decision = OrderDecider.decide(order, command, Orders.CONTEXT);
        switch (expected) {
            case "x" ->
                assertThat(Orders.refusalOf(decision))
                        .isInstanceOfSatisfying(
                                OrderRejection.WrongState.class,
                                refusal -> assertThat(refusal.state()).isEqualTo(order.state()));
            case "?" ->
                assertThat(Orders.refusalOf(decision).kind().status())
                        .as("there is nothing of the kind to decide")
                        .isEqualTo(404);
            case "-" -> assertThat(decision.orThrow()).isEmpty();
            case "+" -> {
                if (decision instanceof Decision.Rejected<OrderEvent>(var rejection)) {
                    // A rule may refuse, the state does not.
                    assertThat(rejection).isNotInstanceOf(OrderRejection.WrongState.class);
                } else {
                    assertThat(decision.orThrow()).isNotEmpty();
                }
            }
            default -> throw new AssertionError(expected);
        }
    }

    @Test
    @DisplayName("the table has a row for every command")
    void ord06_tableIsComplete() {
        assertThat(TABLE.lines()
                        .skip(1)
                        .map(row -> row.substring(0, 22).strip())
                        .toList())
                .containsExactlyElementsOf(COMMANDS.keySet());
        assertThat(COMMANDS.values().stream().map(Object::getClass).distinct().count())
                .isEqualTo(OrderCommand.class.getPermittedSubclasses().length);
    }
}
