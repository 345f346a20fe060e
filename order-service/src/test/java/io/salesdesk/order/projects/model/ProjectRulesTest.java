package io.salesdesk.order.projects.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listed at 122.00 with a floor of 100.00; a project is large from 500 rolls on. */
class ProjectRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final BigDecimal MIN_ROLLS = new BigDecimal("100");
    private static final LargeProject LARGE = new LargeProject(new BigDecimal("500"), new BigDecimal("2500"));
    private static final Actor CLERK = Actor.of(id(1));
    private static final Actor MANAGER = Actor.of(id(2));
    private static final Actor GENERAL_MANAGER = Actor.of(id(3));
    private static final UUID CUSTOMER = id(10);
    private static final UUID PRODUCT = id(11);
    private static final UUID OTHER = id(12);

    private static UUID id(int n) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }

    private static Map<UUID, ProductTerms> catalogue() {
        var price =
                new ProductTerms.ListPrice(new BigDecimal("122"), new BigDecimal("100"), "CNY", new BigDecimal("0.13"));
        return Map.of(
                PRODUCT, new ProductTerms(PRODUCT, "P-1", "WP0101", Unit.ROLL, true, null, price),
                OTHER, new ProductTerms(OTHER, "P-2", "WP0202", Unit.ROLL, true, null, price));
    }

    private static Decision<Registration> register(
            Actor by, @Nullable LocalDate plannedUse, @Nullable UUID regionalManager, RegisterProject.Line... lines) {
        return RegisterProject.decide(
                new RegisterProject.Request(
                        id(20),
                        "PR-2026-000001",
                        by,
                        CUSTOMER,
                        null,
                        "上海市闵行区申虹路88号",
                        plannedUse,
                        List.of(lines),
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
                        catalogue(),
                        regionalManager),
                LARGE,
                NOW,
                TODAY);
    }

    private static RegisterProject.Line line(UUID product, String quantity, Unit unit) {
        return new RegisterProject.Line(product, Quantity.of(quantity, unit));
    }

    private static Registration registration() {
        return register(CLERK, TODAY, MANAGER.personId(), line(PRODUCT, "300", Unit.ROLL))
                .orThrow()
                .getFirst();
    }

    private static Decision<SpecialPrice.Requested> ask(
            @Nullable Registration registration, SpecialPriceCommand.AskedLine... lines) {
        return SpecialPriceDecider.ask(
                new SpecialPriceCommand.Ask(
                        id(30),
                        "SP-2026-000001",
                        CLERK,
                        id(20),
                        registration,
                        CurrencyUnit.of("CNY"),
                        "工程投标",
                        List.of(lines),
                        catalogue()),
                MIN_ROLLS,
                NOW);
    }

    private static SpecialPriceCommand.AskedLine asked(UUID product, String quantity, String price) {
        return new SpecialPriceCommand.AskedLine(product, Quantity.of(quantity, Unit.ROLL), new BigDecimal(price));
    }

    private static Rejection refusal(Decision<?> decision) {
        return switch (decision) {
            case Decision.Rejected<?>(var rejection) -> rejection;
            case Decision.Accepted<?>(var events) -> throw new AssertionError("Not refused: " + events);
        };
    }

    @Test
    @DisplayName("ORD-12 a registration holds location, models, quantities and planned use")
    void ord12_registration() {
        var registration = registration();

        assertThat(registration.name()).as("named by its location").isEqualTo(registration.location());
        assertThat(registration.large()).isFalse();
        assertThat(registration.ownerId()).isNull();
        assertThat(refusal(register(CLERK, null, null)))
                .isEqualTo(new ProjectRejection.RegistrationIncomplete(List.of("/plannedUse", "/lines")));
        assertThat(refusal(register(CLERK, TODAY.minusDays(1), null, line(PRODUCT, "1", Unit.ROLL))))
                .isInstanceOf(ProjectRejection.PlannedUsePast.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"0, ROLL, QUANTITY", "1.5, ROLL, QUANTITY", "10, M2, OTHER_UNIT"})
    @DisplayName("ORD-12 quantities are possible and in the product's unit")
    void ord12_lines(String quantity, Unit unit, String because) {
        assertThat(refusal(register(CLERK, TODAY, null, line(PRODUCT, quantity, unit))))
                .isEqualTo(new ProjectRejection.LineNotPossible(1, because));
        assertThat(refusal(register(CLERK, TODAY, null, line(PRODUCT, "1", Unit.ROLL), line(PRODUCT, "2", Unit.ROLL))))
                .isEqualTo(new ProjectRejection.LineNotPossible(2, "PRODUCT_TWICE"));
    }

    @Test
    @DisplayName("ORD-13 a large project belongs to the regional manager, who does not register it")
    void ord13_largeProject() {
        var half = line(PRODUCT, "250", Unit.ROLL);
        var large = register(CLERK, TODAY, MANAGER.personId(), half, line(OTHER, "250", Unit.ROLL))
                .orThrow()
                .getFirst();
        assertThat(large.large()).isTrue();
        assertThat(large.ownerId()).isEqualTo(MANAGER.personId());

        var whole = line(PRODUCT, "500", Unit.ROLL);
        assertThat(refusal(register(CLERK, TODAY, null, whole))).isEqualTo(new ProjectRejection.NoRegionalManager());
        assertThat(refusal(register(MANAGER, TODAY, MANAGER.personId(), whole)))
                .isEqualTo(new ProjectRejection.OwnerRegisters());
    }

    @ParameterizedTest(name = "{0} and {1} rolls: {2}")
    @CsvSource({
        "100, ,   special-price-needs-more-than-100",
        "101, ,   passes",
        "60,  40, special-price-needs-more-than-100",
        "60,  41, passes"
    })
    @DisplayName("A-06 a special price is for strictly more than 100 rolls in all")
    void a06_moreThanOneHundred(String first, @Nullable String second, String outcome) {
        var registration = register(CLERK, TODAY, null, line(PRODUCT, "300", Unit.ROLL), line(OTHER, "100", Unit.ROLL))
                .orThrow()
                .getFirst();
        var lines = Stream.of(asked(PRODUCT, first, "98.5"), second == null ? null : asked(OTHER, second, "98.5"))
                .filter(java.util.Objects::nonNull)
                .toArray(SpecialPriceCommand.AskedLine[]::new);

        if (outcome.equals("passes")) {
            assertThat(ask(registration, lines).orThrow()).hasSize(1);
        } else {
            assertThat(refusal(ask(registration, lines)).code()).isEqualTo(outcome);
        }
    }

    @Test
    @DisplayName("ORD-14 a special price is for a registered model and below the list; below the floor it is marked")
    void ord14_request() {
        assertThat(refusal(ask(null, asked(PRODUCT, "150", "98.5"))))
                .isEqualTo(new ProjectRejection.UnknownRegistration(id(20)));
        assertThat(refusal(ask(registration(), asked(OTHER, "150", "98.5"))))
                .isEqualTo(new ProjectRejection.ModelNotRegistered(1, "PR-2026-000001"));
        for (var price : List.of("122", "122.01", "0")) {
            assertThat(refusal(ask(registration(), asked(PRODUCT, "150", price))))
                    .isInstanceOf(ProjectRejection.NotBelowList.class);
        }
        assertThat(requested("98.5").content().lines().getFirst().belowFloor()).isTrue();
        assertThat(requested("100").content().lines().getFirst().belowFloor()).isFalse();
    }

    private static SpecialPrice.Requested requested(String price) {
        return ask(registration(), asked(PRODUCT, "150", price)).orThrow().getFirst();
    }

    @Test
    @DisplayName("ORD-14 every pair of state and command: decided once, and never by who asked")
    void ord14_everyPairOfStateAndCommand() {
        var requested = requested("98.5");
        for (var command : List.<SpecialPriceCommand>of(
                new SpecialPriceCommand.Approve(GENERAL_MANAGER, "同意"),
                new SpecialPriceCommand.Reject(GENERAL_MANAGER, "价格过低"))) {
            var decided = SpecialPriceDecider.decide(requested, command, NOW)
                    .orThrow()
                    .getFirst();
            assertThat(decided.content()).isEqualTo(requested.content());
            for (var again : List.<SpecialPriceCommand>of(
                    new SpecialPriceCommand.Approve(MANAGER, "x"), new SpecialPriceCommand.Reject(MANAGER, "x"))) {
                assertThat(refusal(SpecialPriceDecider.decide(decided, again, NOW)))
                        .isEqualTo(new ProjectRejection.SpecialPriceDecided(decided.state()));
            }
        }
        for (var maker : List.of(CLERK, new Actor(id(9), CLERK.personId()))) {
            assertThat(refusal(SpecialPriceDecider.decide(requested, new SpecialPriceCommand.Approve(maker, "x"), NOW)))
                    .isEqualTo(new ProjectRejection.DecidedByRequester());
        }
    }
}
