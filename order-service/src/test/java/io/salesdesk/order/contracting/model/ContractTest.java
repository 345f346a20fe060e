package io.salesdesk.order.contracting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.RegistrationTerms;
import io.salesdesk.order.ordering.model.SpecialPriceTerms;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 600 rolls, listed at 122.00 with a floor of 100.00. */
class ContractTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Actor CLERK = Actor.of(id(1));
    private static final UUID CUSTOMER = id(10);
    private static final UUID PRODUCT = id(11);
    private static final UUID REGISTRATION = id(12);
    private static final UUID SPECIAL_PRICE = id(13);

    private static UUID id(int n) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    private static Map<UUID, ProductTerms> catalogue() {
        return Map.of(
                PRODUCT,
                new ProductTerms(
                        PRODUCT,
                        "P-1",
                        "WP0101",
                        Unit.ROLL,
                        true,
                        null,
                        new ProductTerms.ListPrice(
                                new BigDecimal("122"), new BigDecimal("100"), "CNY", new BigDecimal("0.13"))));
    }

    private static ContractCommand.Draft draft(
            ContractType type,
            @Nullable String deliveryTerm,
            String unitPrice,
            @Nullable RegistrationTerms registration,
            @Nullable SpecialPriceTerms specialPrice) {
        return new ContractCommand.Draft(
                id(20),
                "CT-2026-000001",
                CLERK,
                type,
                CUSTOMER,
                CNY,
                registration == null ? null : REGISTRATION,
                specialPrice == null ? null : SPECIAL_PRICE,
                deliveryTerm,
                null,
                "公路运输",
                "订金50%,余款发货前付清",
                "按期交货",
                "按期付款",
                "未经书面同意不得转让",
                List.of(new ContractCommand.DraftLine(
                        id(21), PRODUCT, Quantity.of("600", Unit.ROLL), new BigDecimal(unitPrice))),
                new CustomerStanding(
                        CUSTOMER,
                        "C1",
                        true,
                        "CNY",
                        new Attribution(null, null, null, CustomerClass.NORMAL),
                        true,
                        false,
                        false,
                        false),
                registration,
                specialPrice,
                catalogue());
    }

    private static SpecialPriceTerms approval(boolean approved, String unitPrice) {
        return new SpecialPriceTerms(
                SPECIAL_PRICE,
                "SP-2026-000001",
                REGISTRATION,
                CUSTOMER,
                approved,
                List.of(new SpecialPriceTerms.Line(PRODUCT, new BigDecimal(unitPrice), Quantity.of("600", Unit.ROLL))),
                new BigDecimal("100"));
    }

    private static Contract.Drafted drafted() {
        return ContractDecider.draft(draft(ContractType.SALE, "30天", "122", null, null), NOW, TODAY)
                .orThrow()
                .getFirst();
    }

    private static ContractCommand.Sign sign(@Nullable UUID copy) {
        return new ContractCommand.Sign(CLERK, TODAY, id(30), copy, TODAY, TODAY.plusYears(1), false);
    }

    private static Contract.Signed signed(@Nullable UUID copy) {
        return ContractDecider.decide(drafted(), sign(copy), NOW, TODAY)
                .orThrow()
                .getFirst();
    }

    private static Rejection refusal(Decision<?> decision) {
        return switch (decision) {
            case Decision.Rejected<?>(var rejection) -> rejection;
            case Decision.Accepted<?>(var events) -> throw new AssertionError("Not refused: " + events);
        };
    }

    @Test
    @DisplayName("ORD-22 a contract holds what was agreed, its amount the sum of its lines")
    void ord22_content() {
        var content = drafted().content();

        assertThat(content.amount()).isEqualTo(Money.parse("CNY 73200.00"));
        assertThat(content.lines()).extracting(Contract.Line::model).containsExactly("WP0101");
    }

    @Test
    @DisplayName("ORD-22 what is missing of the content is named")
    void ord22_missingContent() {
        assertThat(refusal(ContractDecider.draft(draft(ContractType.SALE, " ", "122", null, null), NOW, TODAY)))
                .isEqualTo(new ContractRejection.Incomplete(List.of("/deliveryTerm")));
    }

    @Test
    @DisplayName("ORD-22 a project contract names a registration of its customer")
    void ord22_projectContract() {
        assertThat(refusal(ContractDecider.draft(draft(ContractType.PROJECT, "30天", "122", null, null), NOW, TODAY)))
                .isEqualTo(new ContractRejection.NeedsRegistration());
        var others = new RegistrationTerms(REGISTRATION, "PR-2026-000001", id(99));
        assertThat(refusal(ContractDecider.draft(draft(ContractType.PROJECT, "30天", "122", others, null), NOW, TODAY)))
                .isEqualTo(new ContractRejection.NeedsRegistration());
        var own = new RegistrationTerms(REGISTRATION, "PR-2026-000001", CUSTOMER);
        assertThat(ContractDecider.draft(draft(ContractType.PROJECT, "30天", "122", own, null), NOW, TODAY)
                        .orThrow())
                .hasSize(1);
    }

    @ParameterizedTest(name = "at {0}, approved {1} at {2}: {3}")
    @CsvSource({
        "100,   ,      ,      passes",
        "99.99, ,      ,      contract-price-below-floor",
        "98.5,  true,  98.5,  passes",
        "98.5,  true,  98.4,  contract-price-below-floor",
        "98.5,  false, 98.5,  contract-price-below-floor"
    })
    @DisplayName("ORD-27 a price below the floor is contracted at an approved special price only")
    void ord27_floor(String price, @Nullable Boolean approved, @Nullable String approvedPrice, String outcome) {
        var terms = approved == null || approvedPrice == null ? null : approval(approved, approvedPrice);
        var decision = ContractDecider.draft(draft(ContractType.SALE, "30天", price, null, terms), NOW, TODAY);

        if (outcome.equals("passes")) {
            assertThat(decision.orThrow()).hasSize(1);
        } else {
            assertThat(refusal(decision).code()).isEqualTo(outcome);
            assertThat(refusal(decision).details()).doesNotContainValue("100");
        }
    }

    @Test
    @DisplayName("ORD-21 a signed contract without its copy is flagged until the copy is on file")
    void ord21_flaggedWhileIncomplete() {
        var signed = signed(null);
        assertThat(signed.signature().isComplete()).isFalse();

        var complete = ContractDecider.decide(signed, new ContractCommand.FileCopy(CLERK, id(31)), NOW, TODAY)
                .orThrow()
                .getFirst();
        assertThat(complete.signature().isComplete()).isTrue();
        assertThat(complete.content()).isEqualTo(signed.content());
    }

    @Test
    @DisplayName("ORD-22 every pair of state and command: a draft is signed once, a copy is filed once")
    void ord22_everyPairOfStateAndCommand() {
        var copy = new ContractCommand.FileCopy(CLERK, id(31));
        assertThat(refusal(ContractDecider.decide(drafted(), copy, NOW, TODAY)))
                .isEqualTo(new ContractRejection.WrongState(Contract.State.DRAFTED));
        assertThat(refusal(ContractDecider.decide(signed(null), sign(null), NOW, TODAY)))
                .isEqualTo(new ContractRejection.WrongState(Contract.State.SIGNED));
        assertThat(refusal(ContractDecider.decide(signed(id(31)), copy, NOW, TODAY)))
                .isEqualTo(new ContractRejection.CompleteAlready());
    }

    @Test
    @DisplayName("A-35 a signed contract is on file from its first day to its last")
    void a35_onFile() {
        var signed = signed(null);
        assertThat(signed.isOnFile(TODAY.minusDays(1))).isFalse();
        assertThat(signed.isOnFile(TODAY)).isTrue();
        assertThat(signed.isOnFile(TODAY.plusYears(1))).isTrue();
        assertThat(signed.isOnFile(TODAY.plusYears(1).plusDays(1))).isFalse();
    }

    @Test
    @DisplayName("ORD-22 a contract is not signed in the future and does not end before it begins")
    void ord22_dates() {
        assertThat(refusal(ContractDecider.decide(
                        drafted(),
                        new ContractCommand.Sign(CLERK, TODAY.plusDays(1), id(30), null, TODAY, null, false),
                        NOW,
                        TODAY)))
                .isInstanceOf(ContractRejection.SignedInTheFuture.class);
        assertThat(refusal(ContractDecider.decide(
                        drafted(),
                        new ContractCommand.Sign(CLERK, TODAY, id(30), null, TODAY, TODAY.minusDays(1), false),
                        NOW,
                        TODAY)))
                .isInstanceOf(ContractRejection.EndsBeforeItBegins.class);
    }
}
