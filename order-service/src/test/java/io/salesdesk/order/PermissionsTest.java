package io.salesdesk.order;

import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of processes.md, for every role over every command of this service. */
@SalesdeskTest
class PermissionsTest {

    private static final String CLERKS = "SALES_CLERK SALES_REP";
    private static final String CHECKERS = "REVIEWER SALES_MANAGER";
    private static final String CATALOGUE = "ADMIN SALES_MANAGER";
    private static final String CONFIDENTIAL = "SALES_CLERK SALES_REP SALES_MANAGER FINANCE";

    private record Command(String path, Set<String> roles) {}

    private static final List<Command> COMMANDS = List.of(
            command("", CLERKS),
            command("/{id}/amendments", CLERKS),
            command("/{id}/customer-confirmation", CLERKS),
            command("/{id}/review", CHECKERS),
            command("/{id}/exceptions", CLERKS),
            command("/{id}/exceptions/{id}/resolution", CHECKERS),
            command("/{id}/stock-check", CLERKS),
            command("/{id}/cancellation", CLERKS),
            command("/{id}/changes", CLERKS),
            command("/{id}/changes/{id}/decision", "SALES_MANAGER"),
            command("/{id}/documents", CLERKS),
            command("/{id}/regional-coordination", CLERKS),
            command("/{id}/regional-coordination/decision", "REGIONAL_MANAGER"),
            resource("/contracts", CLERKS),
            resource("/contracts/{id}/signature", CLERKS),
            resource("/contracts/{id}/copy", CLERKS),
            resource("/project-registrations", CLERKS),
            resource("/special-price-requests", CLERKS),
            resource("/special-price-requests/{id}/decision", "GENERAL_MANAGER DEPUTY_GENERAL_MANAGER"));

    private static Command command(String path, String roles) {
        return resource("/orders" + path, roles);
    }

    private static Command resource(String path, String roles) {
        return new Command("/api/v1" + path, Set.of(roles.split(" ")));
    }

    private static Map<String, Person> people() {
        var people = new HashMap<String, Person>();
        for (var person : TestPeople.all()) {
            if (person.roles().size() == 1) {
                people.putIfAbsent(person.roles().getFirst(), person);
            }
        }
        return people;
    }

    @Test
    @DisplayName("a role that may not give a command gets 403, one that may gets past the table")
    void everyRoleOverEveryCommand() {
        var people = people();
        assertThat(people).hasSizeGreaterThanOrEqualTo(21);
        var wrong = new ArrayList<String>();
        people.forEach((role, person) -> {
            for (var command : COMMANDS) {
                var path = command.path().replace("{id}", UUID.randomUUID().toString());
                int status = as(person, "{}").post(path).statusCode();
                if ((status == 403) == command.roles().contains(role)) {
                    wrong.add(role + " " + command.path() + " " + status);
                }
            }
            int status = as(person, "{}").post("/api/v1/products").statusCode();
            if ((status == 403) == Set.of(CATALOGUE.split(" ")).contains(role)) {
                wrong.add(role + " products " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("everybody reads within their scope, the floor price only who may see what is confidential")
    void reading() {
        var productId = Desk.product();
        people().forEach((role, person) -> {
            as(person).get("/api/v1/orders").then().statusCode(200);
            as(person).get("/api/v1/products?limit=1").then().statusCode(200);
            int expected = Set.of(CONFIDENTIAL.split(" ")).contains(role) ? 200 : 403;
            as(person)
                    .get("/api/v1/products/" + productId + "/floor-price")
                    .then()
                    .statusCode(expected);
        });
    }

    @Test
    @DisplayName("without a token 401, with an unknown person 403")
    void strangers() {
        RestAssured.given().get("/api/v1/orders").then().statusCode(401);
        as(TestPeople.STRANGER).get("/api/v1/orders").then().statusCode(403);
    }
}
