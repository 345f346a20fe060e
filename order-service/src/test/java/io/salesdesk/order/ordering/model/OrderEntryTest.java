package io.salesdesk.order.ordering.model;

import static io.salesdesk.order.ordering.model.Orders.CONTEXT;
import static io.salesdesk.order.ordering.model.Orders.LINE;
import static io.salesdesk.order.ordering.model.Orders.PRODUCT;
import static io.salesdesk.order.ordering.model.Orders.customer;
import static io.salesdesk.order.ordering.model.Orders.enter;
import static io.salesdesk.order.ordering.model.Orders.line;
import static io.salesdesk.order.ordering.model.Orders.product;
import static io.salesdesk.order.ordering.model.Orders.refusalOf;
import static io.salesdesk.order.ordering.model.Orders.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderEntryTest {

    @Test
    @DisplayName("ORD-01 a telephone order without a reason is refused")
    void ord01_phoneOrderNeedsReason() {
        var refusal = refusalOf(
                OrderEntry.decide(enter(request(OrderKind.STANDARD, OrderChannel.PHONE, null, line("120"))), CONTEXT));

        assertThat(refusal).isEqualTo(new OrderRejection.PhoneOrderNeedsReason());
        assertThat(refusal.requirement()).isEqualTo("ORD-01");
    }

    @ParameterizedTest
    @EnumSource(PhoneReason.class)
    @DisplayName("ORD-01 a telephone order with a power cut or an absence as its reason is taken")
    void ord01_phoneOrderWithReason(PhoneReason reason) {
        var events = OrderEntry.decide(
                        enter(request(OrderKind.STANDARD, OrderChannel.PHONE, reason, line("120"))), CONTEXT)
                .orThrow();

        assertThat(events)
                .singleElement()
                .extracting(event -> ((OrderEvent.Entered) event).content().phoneReason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(value = OrderChannel.class, names = "PHONE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("ORD-01 a written order carries no telephone reason")
    void ord01_writtenOrderHasNoReason(OrderChannel channel) {
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(OrderKind.STANDARD, channel, PhoneReason.POWER_OUTAGE, line("120"))), CONTEXT)))
                .isEqualTo(new OrderRejection.PhoneReasonOnWrittenOrder(channel));
    }

    @Test
    @DisplayName("ORD-07 an order keeps who entered it and who supplied its data")
    void ord07_keepsEntererAndSupplier() {
        var content = Orders.entered().content();

        assertThat(content.enteredBy()).isEqualTo(Orders.CLERK);
        assertThat(content.suppliedBy()).isEqualTo(Orders.SALESPERSON.personId());
        assertThat(content.enteredAt()).isEqualTo(Orders.NOW);
        assertThat(content.attribution().customerClass()).isEqualTo(CustomerClass.KEY);
    }

    @Test
    @DisplayName("A-01 a customer without a credit standing orders payment-first")
    void a01_noCreditStanding() {
        var customer = standing(customer(), false, false, true, "CNY");

        assertThat(refusalOf(OrderEntry.decide(enter(request(line("120")), customer), CONTEXT)))
                .isEqualTo(new OrderRejection.CustomerPaysFirst("C0001", "NO_CREDIT_STANDING"));
        assertThat(OrderEntry.decide(
                                enter(request(OrderKind.PAYMENT_FIRST, OrderChannel.FAX, null, line("120")), customer),
                                CONTEXT)
                        .orThrow())
                .hasSize(1);
    }

    @Test
    @DisplayName("A-01 a customer in arrears orders payment-first, whatever its standing")
    void a01_inArrears() {
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(line("120")), standing(customer(), true, true, true, "CNY")), CONTEXT)))
                .isEqualTo(new OrderRejection.CustomerPaysFirst("C0001", "IN_ARREARS"));
    }

    @Test
    @DisplayName("ORD-12 a project order that names no registration is refused")
    void ord12_projectNeedsRegistration() {
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(OrderKind.PROJECT, OrderChannel.FAX, null, line("120"))), CONTEXT)))
                .isEqualTo(new OrderRejection.ProjectNeedsRegistration());
    }

    @Test
    @DisplayName("ORD-05 an unknown, an inactive and a foreign-currency customer are refused")
    void ord05_customer() {
        assertThat(refusalOf(OrderEntry.decide(enter(request(line("120")), null), CONTEXT)))
                .isEqualTo(new OrderRejection.UnknownCustomer(Orders.CUSTOMER));
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(line("120")), standing(customer(), true, false, false, "CNY")), CONTEXT)))
                .isEqualTo(new OrderRejection.InactiveCustomer("C0001"));
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(line("120")), standing(customer(), true, false, true, "USD")), CONTEXT)))
                .isEqualTo(new OrderRejection.CustomerUsesOtherCurrency("CNY", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100001", "99999999"})
    @DisplayName("ORD-05 zero, negative and absurd quantities are refused")
    void ord05_quantity(String quantity) {
        assertThat(refusalOf(OrderEntry.decide(enter(request(line(quantity))), CONTEXT)))
                .isEqualTo(
                        new OrderRejection.QuantityOutOfRange(1, new BigDecimal(quantity), CONTEXT.maxLineQuantity()));
    }

    @Test
    @DisplayName("ORD-05 half a roll and the wrong unit are refused")
    void ord05_unit() {
        assertThat(refusalOf(OrderEntry.decide(enter(request(line("1.5"))), CONTEXT)))
                .isEqualTo(new OrderRejection.QuantityNotWhole(1, new BigDecimal("1.5"), Unit.ROLL));
        assertThat(refusalOf(OrderEntry.decide(
                        enter(request(new RequestedLine(
                                LINE, true, PRODUCT, Quantity.of("12", Unit.BOX), new BigDecimal("122")))),
                        CONTEXT)))
                .isEqualTo(new OrderRejection.UnitDiffers(1, Unit.BOX, Unit.ROLL));
    }

    @Test
    @DisplayName("ORD-05 unknown and inactive products are refused, naming the line")
    void ord05_product() {
        var unknown = Orders.id(99);
        var second = new RequestedLine(Orders.id(22), true, unknown, Quantity.of("1", Unit.ROLL), new BigDecimal("1"));
        assertThat(refusalOf(OrderEntry.decide(enter(request(line("120"), second)), CONTEXT)))
                .isEqualTo(new OrderRejection.UnknownProduct(2, unknown));

        var sold = product();
        var ended =
                new ProductTerms(sold.productId(), sold.number(), sold.model(), sold.unit(), false, null, sold.price());
        assertThat(refusalOf(OrderEntry.decide(with(enter(request(line("120"))), ended), CONTEXT)))
                .isEqualTo(new OrderRejection.InactiveProduct(1, sold.number()));
    }

    @Test
    @DisplayName("ORD-27 a price off the list is refused without an approval")
    void ord27_priceOffList() {
        var cheaper =
                new RequestedLine(LINE, true, PRODUCT, Quantity.of("120", Unit.ROLL), new BigDecimal("121.999999"));

        assertThat(refusalOf(OrderEntry.decide(enter(request(cheaper)), CONTEXT)))
                .isEqualTo(new OrderRejection.PriceOffList(
                        1, product().number(), new BigDecimal("121.999999"), new BigDecimal("122.00")));
    }

    @Test
    @DisplayName("ORD-27 a product without a price list in the order's currency is refused")
    void ord27_noListPrice() {
        var sold = product();
        var unpriced = new ProductTerms(sold.productId(), sold.number(), sold.model(), sold.unit(), true, null, null);

        assertThat(refusalOf(OrderEntry.decide(with(enter(request(line("120"))), unpriced), CONTEXT)))
                .isEqualTo(new OrderRejection.NoListPrice(1, sold.number(), "CNY"));
    }

    @Test
    @DisplayName("ORD-05 a ship date before today and a negative freight are refused")
    void ord05_shipDateAndFreight() {
        var valid = request(line("120"));
        var yesterday = LocalDate.parse("2026-11-19");
        assertThat(refusalOf(OrderEntry.decide(
                        enter(new OrderRequest(
                                valid.kind(),
                                valid.channel(),
                                null,
                                false,
                                valid.currency(),
                                valid.suppliedBy(),
                                new Delivery("ROAD", yesterday, null, false),
                                valid.freight(),
                                Basis.NONE,
                                valid.lines())),
                        CONTEXT)))
                .isEqualTo(new OrderRejection.ShipDateInThePast(yesterday, Orders.TODAY));
        for (var freight : List.of(Money.parse("CNY -0.01"), Money.zero(CurrencyUnit.USD))) {
            assertThat(refusalOf(OrderEntry.decide(
                            enter(new OrderRequest(
                                    valid.kind(),
                                    valid.channel(),
                                    null,
                                    false,
                                    valid.currency(),
                                    valid.suppliedBy(),
                                    valid.delivery(),
                                    freight,
                                    Basis.NONE,
                                    valid.lines())),
                            CONTEXT)))
                    .isEqualTo(new OrderRejection.FreightOutOfRange(freight.toString()));
        }
    }

    @ParameterizedTest(name = "{0} x {1} at {2}: net {3}, tax {4}, gross {5}")
    @CsvSource({
        "120, 122, 0.13, 12955.75, 1684.25, 14640.00",
        "3, 0.335, 0.13, 0.89, 0.12, 1.01",
        "1, 0.005, 0, 0.01, 0.00, 0.01",
        "7, 33.333333, 0.09, 214.06, 19.27, 233.33"
    })
    @DisplayName("A-36 a line is rounded once, HALF_UP, and its tax is what is above the net")
    void a36_lineIsRoundedOnce(String quantity, String price, String rate, String net, String tax, String gross) {
        var amount = LineAmount.of(
                Quantity.of(quantity, Unit.ROLL), new BigDecimal(price), new BigDecimal(rate), Orders.CNY);

        assertThat(amount)
                .isEqualTo(new LineAmount(
                        Money.parse("CNY " + net), Money.parse("CNY " + tax), Money.parse("CNY " + gross)));
    }

    private static CustomerStanding standing(
            CustomerStanding customer, boolean standing, boolean arrears, boolean active, String currency) {
        return new CustomerStanding(
                customer.customerId(),
                customer.number(),
                active,
                currency,
                customer.attribution(),
                standing,
                arrears,
                false,
                false);
    }

    private static OrderEntry.Enter with(OrderEntry.Enter command, ProductTerms product) {
        return new OrderEntry.Enter(
                command.orderId(),
                command.number(),
                command.customerId(),
                command.by(),
                command.request(),
                command.customer(),
                Map.of(product.productId(), product));
    }
}
