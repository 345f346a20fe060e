package io.salesdesk.customer;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of this service in the table of processes.md, given by everybody. */
@SalesdeskTest
class PermissionsTest {

    private static final String NOBODY = UUID.randomUUID().toString();
    private static final String CUSTOMER = "/api/v1/customers/" + NOBODY;
    private static final String INVESTIGATION = "/api/v1/credit-investigations/" + NOBODY;
    private static final Set<String> DESK = Set.of("SALES_CLERK", "SALES_REP");
    private static final Set<String> ADMINS = Set.of("ADMIN");

    /** Bodies are valid but name records that do not exist, so that nothing changes whoever asks. */
    private record Command(String method, String path, Map<String, Object> body, Set<String> roles) {}

    private static final Map<String, Object> CONTACT = Map.of("name", "赵", "role", "采购", "phone", "021-5555666");
    private static final Map<String, Object> ADDRESS = Map.of("kind", "DELIVERY", "line", "某路1号");

    private static final List<Command> COMMANDS = List.of(
            new Command(
                    "POST",
                    "/api/v1/customers",
                    Map.of(
                            "name", "无主公司",
                            "type", "AGENT",
                            "currency", "CNY",
                            "settlementMethod", "CASH",
                            "salespersonId", NOBODY),
                    DESK),
            new Command(
                    "PUT",
                    CUSTOMER,
                    Map.of(
                            "name", "无主公司",
                            "type", "AGENT",
                            "currency", "CNY",
                            "settlementMethod", "CASH",
                            "active", true),
                    DESK),
            new Command("POST", CUSTOMER + "/contacts", CONTACT, DESK),
            new Command("PUT", CUSTOMER + "/contacts/" + NOBODY, CONTACT, DESK),
            new Command("DELETE", CUSTOMER + "/contacts/" + NOBODY, Map.of(), DESK),
            new Command("POST", CUSTOMER + "/addresses", ADDRESS, DESK),
            new Command("PUT", CUSTOMER + "/addresses/" + NOBODY, ADDRESS, DESK),
            new Command("DELETE", CUSTOMER + "/addresses/" + NOBODY, Map.of(), DESK),
            new Command("PUT", CUSTOMER + "/invoicing-data", Map.of("title", "甲", "taxId", "91310RHHBPDCP93RKA"), DESK),
            new Command("POST", CUSTOMER + "/ownership", Map.of("salespersonId", NOBODY, "reason", "r"), DESK),
            new Command("POST", CUSTOMER + "/verification", Map.of(), DESK),
            new Command("POST", CUSTOMER + "/documents", Map.of("kind", "OTHER", "attachmentId", NOBODY), DESK),
            new Command(
                    "POST",
                    CUSTOMER + "/classification-requests",
                    Map.of("customerClass", "KEY", "creditStanding", "GOOD", "reason", "r"),
                    DESK),
            new Command(
                    "POST",
                    CUSTOMER + "/classification",
                    Map.of("customerClass", "KEY", "creditStanding", "GOOD", "reason", "r"),
                    Set.of("REGIONAL_MANAGER")),
            new Command("POST", "/api/v1/credit-investigations", Map.of("customerId", NOBODY), DESK),
            new Command("POST", INVESTIGATION + "/findings", Map.of("assets", "无"), DESK),
            new Command("POST", INVESTIGATION + "/report", Map.of(), DESK),
            new Command(
                    "POST",
                    INVESTIGATION + "/conclusion",
                    Map.of("conclusion", "CREDITWORTHY", "reason", "r"),
                    Set.of("SALES_MANAGER")),
            new Command("POST", CUSTOMER + "/qualifications", Map.of("kind", "OTHER", "reference", "1"), DESK),
            new Command(
                    "POST",
                    CUSTOMER + "/qualifications/" + NOBODY + "/verification",
                    Map.of(),
                    Set.of("SALES_CLERK", "REVIEWER")),
            new Command("POST", CUSTOMER + "/erasure", Map.of("reason", "r"), ADMINS),
            new Command(
                    "GET",
                    CUSTOMER + "/changes",
                    Map.of(),
                    Set.of("SALES_CLERK", "SALES_REP", "SALES_MANAGER", "FINANCE")),
            new Command(
                    "PUT",
                    "/api/v1/people/" + NOBODY,
                    Map.of("number", "X", "username", "x", "name", "X", "roles", List.of("LEGAL")),
                    ADMINS),
            new Command("PUT", "/api/v1/org-units/" + NOBODY, Map.of("kind", "REGION", "name", "无"), ADMINS),
            new Command(
                    "PUT",
                    "/api/v1/calendar/2032",
                    Map.of("holidays", List.of(), "workingDays", List.of(Map.of("date", "2032-01-05", "name", "周一"))),
                    ADMINS));

    @BeforeEach
    void company() {
        TestCompany.open();
    }

    static Stream<Arguments> commandsAndPeople() {
        var pairs = new ArrayList<Arguments>();
        for (var command : COMMANDS) {
            for (var person : TestPeople.all()) {
                if (!person.equals(TestPeople.EVERYBODY)) {
                    pairs.add(Arguments.of(
                            command.method() + " " + command.path().replace(NOBODY, "{id}"),
                            person.username(),
                            command,
                            person));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @DisplayName("a command is refused to every role that the table does not name")
    @MethodSource("commandsAndPeople")
    void onlyTheRolesOfTheTableMay(String what, String username, Command command, Person person) {
        var allowed = person.roles().stream().anyMatch(command.roles()::contains);
        var request = TestCompany.as(person);
        if (!command.body().isEmpty() || command.method().equals("POST")) {
            request.body(command.body());
        }
        var status = request.request(command.method(), command.path()).statusCode();
        if (allowed) {
            assertThat(status)
                    .as("the record does not exist or the data do not fit")
                    .isIn(404, 422);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }
}
