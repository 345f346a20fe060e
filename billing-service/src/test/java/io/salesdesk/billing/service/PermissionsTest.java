package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of billing in the table of processes.md, given by everybody. */
@SalesdeskTest
class PermissionsTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    private record Command(String path, Map<String, Object> body, Set<String> roles) {}

    private static final List<Command> COMMANDS = List.of(
            new Command(
                    "/api/v1/remittances",
                    Map.of(
                            "customerId",
                            NOBODY,
                            "payer",
                            "payer",
                            "amount",
                            Story.money("1.00"),
                            "remittedOn",
                            "2026-11-20"),
                    Set.of("SALES_CLERK", "SALES_REP")),
            new Command("/api/v1/remittances/" + NOBODY + "/confirmation", Map.of(), Set.of("FINANCE")),
            new Command("/api/v1/remittances/" + NOBODY + "/rejection", Map.of("reason", "r"), Set.of("FINANCE")),
            new Command(
                    "/api/v1/remittances/" + NOBODY + "/match", Map.of("customerId", NOBODY), Set.of("SALES_CLERK")),
            new Command("/api/v1/remittances/" + NOBODY + "/posting", Map.of(), Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/remittances/" + NOBODY + "/allocations",
                    Map.of("orders", List.of(Map.of("orderId", NOBODY, "amount", Story.money("1.00")))),
                    Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/credit-grants",
                    Map.of("shipmentId", NOBODY, "urgent", true, "reason", "r"),
                    Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/credit-grants/" + NOBODY + "/decision",
                    Map.of("decision", "APPROVED", "reason", "r"),
                    Set.of("REGIONAL_MANAGER", "GENERAL_MANAGER")),
            new Command("/api/v1/deposits/" + NOBODY + "/balance-request", Map.of(), Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/dunning-cases/" + NOBODY + "/contacts",
                    Map.of(
                            "contactedAt",
                            "2026-05-06T02:00:00Z",
                            "channel",
                            "PHONE",
                            "spokenWith",
                            "w",
                            "answer",
                            "a",
                            "nextStep",
                            "n"),
                    Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/collection-plans",
                    Map.of(
                            "customerId",
                            NOBODY,
                            "orderIds",
                            List.of(NOBODY),
                            "instalments",
                            List.of(Map.of(
                                    "dueOn", "2026-12-01", "amount", Story.money("1.00"), "method", "TRANSFER"))),
                    Set.of("SALES_CLERK", "SALES_REP")),
            new Command(
                    "/api/v1/collection-abnormalities",
                    Map.of("customerId", NOBODY, "orderId", NOBODY, "cause", "c", "measure", "m"),
                    Set.of("SALES_CLERK", "SALES_REP")),
            new Command("/api/v1/payments", Map.of(), Set.of("FINANCE")),
            new Command("/api/v1/payments/" + NOBODY + "/reversal", Map.of("reason", "r"), Set.of("FINANCE")),
            new Command(
                    "/api/v1/invoices/" + NOBODY + "/application",
                    Map.of("channel", "FAX", "addressee", "a"),
                    Set.of("SALES_CLERK", "SALES_REP")),
            new Command(
                    "/api/v1/invoices/" + NOBODY + "/withdrawal",
                    Map.of("reason", "r"),
                    Set.of("SALES_CLERK", "SALES_REP")),
            new Command("/api/v1/invoices/" + NOBODY + "/issue", Map.of(), Set.of("FINANCE")),
            new Command(
                    "/api/v1/invoices/" + NOBODY + "/fiscal-invoice",
                    Map.of(
                            "type",
                            "VAT_SPECIAL",
                            "number",
                            "1",
                            "faceValue",
                            Story.money("1.00"),
                            "dated",
                            "2026-11-20"),
                    Set.of("FINANCE")),
            new Command(
                    "/api/v1/invoices/" + NOBODY + "/check",
                    Map.of("check", "ISSUE", "outcome", "PASSED"),
                    Set.of("REVIEWER", "SALES_MANAGER")),
            new Command("/api/v1/invoices/" + NOBODY + "/mailing", Map.of("carrier", "EMS"), Set.of("SALES_CLERK")),
            new Command("/api/v1/invoices/" + NOBODY + "/reversal", Map.of("reason", "r"), Set.of("FINANCE")),
            new Command(
                    "/api/v1/statements",
                    Map.of("customerId", NOBODY, "from", "2026-11-01", "to", "2026-11-20"),
                    Set.of("SALES_CLERK")),
            new Command("/api/v1/statements/" + NOBODY + "/check", Map.of("outcome", "PASSED"), Set.of("FINANCE")),
            new Command("/api/v1/statements/" + NOBODY + "/sending", Map.of(), Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/statements/" + NOBODY + "/confirmation", Map.of("answeredBy", "a"), Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/statements/" + NOBODY + "/dispute",
                    Map.of("answeredBy", "a", "differences", List.of()),
                    Set.of("SALES_CLERK")),
            new Command(
                    "/api/v1/accounts/" + NOBODY + "/payment-first-lifting",
                    Map.of("reason", "r"),
                    Set.of("REGIONAL_MANAGER", "GENERAL_MANAGER")));

    static Stream<Arguments> commandsAndPeople() {
        var pairs = new ArrayList<Arguments>();
        for (var command : COMMANDS) {
            for (var person : all()) {
                if (!person.equals(TestPeople.EVERYBODY)) {
                    pairs.add(Arguments.of(command.path().replace(NOBODY, "{id}"), person.username(), command, person));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @DisplayName("a command is refused to every role that the table does not name")
    @MethodSource("commandsAndPeople")
    void onlyTheRolesOfTheTableMay(String path, String username, Command command, Person person) {
        var allowed = person.roles().stream().anyMatch(command.roles()::contains);

        var status = person.request().body(command.body()).post(command.path()).statusCode();

        if (allowed) {
            assertThat(status)
                    .as("the record does not exist or the data are incomplete")
                    .isIn(404, 422);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }
}
