package io.salesdesk.reporting.projection.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import io.salesdesk.reporting.Story;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Projections are made again from the topics while the service goes on. */
@SalesdeskTest
class RebuildTest {

    private static final LocalDate DAY = LocalDate.of(2033, 3, 7);
    private static final String FIGURES =
            "select string_agg(measure || ' ' || entry_count || ' ' || amount_minor, ', ' order by measure)"
                    + " from performance_day where business_date = '" + DAY + "'";

    private static final String CONTRACTS =
            "select string_agg(salesperson_id || ' ' || contracts || ' ' || amount_minor || ' ' || shipped_minor, ', ')"
                    + " from contract_day where signed_on = '" + DAY + "'";

    private final EventProbe probe = EventProbe.shared();

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("What was lost or wrong is made again; streams hear nothing of it; what comes next is applied once")
    void rebuild() throws SQLException {
        sale();
        var figures = value(FIGURES);
        assertThat(figures).isEqualTo("SALES 1 100000");
        contractThatMoves();
        var contracts = value(CONTRACTS);
        assertThat(contracts).isEqualTo(TestPeople.REP_SOUTH_1.id() + " 1 500000 40000");
        execute("update contract_counted set amount_minor = 1 where signed_on = '" + DAY + "'");
        execute("update contract_day set contracts = 7 where signed_on = '" + DAY + "'");
        execute("delete from performance_entry where business_date = '" + DAY + "'");
        execute("update performance_day set amount_minor = 1, version = 900 where business_date = '" + DAY + "'");
        execute("delete from live_row where stream = 'ORDERS'");
        Awaitility.await("the sequencer").until(() -> "0".equals(value("select count(*)::text from stream_pending")));
        var position = value("select position::text from stream_head");

        await(request());

        assertThat(value(FIGURES)).isEqualTo(figures);
        assertThat(value(CONTRACTS)).isEqualTo(contracts);
        assertThat(value("select min(version)::text from performance_day where business_date = '" + DAY + "'"))
                .isEqualTo("901");
        assertThat(value("select count(*)::text from live_row where stream = 'ORDERS'"))
                .isNotEqualTo("0");
        assertThat(value(
                        "select count(*)::text from directory_person where id = '" + TestPeople.REP_SOUTH_2.id() + "'"))
                .isEqualTo("1");
        assertThat(value("select position::text from stream_head")).isEqualTo(position);
        assertThat(value("select to_regnamespace('rebuild')::text")).isNull();

        sale();
        assertThat(value(FIGURES)).isEqualTo("SALES 2 200000");
    }

    private void sale() {
        new Story(probe, TestPeople.REP_SOUTH_2, TestPeople.CLERK_SOUTH_2)
                .on(DAY, LocalTime.NOON)
                .entered("1000.00", "10")
                .stockChecked(1)
                .balanceChecked(1)
                .customerConfirmed(1)
                .confirmed(1, "1000.00", "10");
        Story.awaitRead(probe);
    }

    /** An order that is not confirmed adds nothing to the day's sales. */
    private void contractThatMoves() {
        var contract = UUID.randomUUID();
        var story = new Story(probe, TestPeople.REP_SOUTH_2, TestPeople.CLERK_SOUTH_2)
                .on(DAY, LocalTime.NOON)
                .contractDrafted(contract, "CT-" + contract, "5000.00", DAY.plusDays(30))
                .contractSigned(contract, false);
        Story.awaitRead(probe);
        story.movedTo(TestPeople.REP_SOUTH_1)
                .contractDrafted(contract, "CT-" + contract, "5000.00", DAY.plusDays(30))
                .under(contract)
                .entered("400.00", "4")
                .on(DAY.plusDays(1), LocalTime.NOON)
                .shipmentRequested("400.00", TestPeople.CLERK_SOUTH_2)
                .goodsShipped("400.00");
        Story.awaitRead(probe);
    }

    private static String request() {
        return given().auth()
                .oauth2(Tokens.of(TestPeople.ADMIN))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"A figure is believed wrong\"}")
                .post("/api/v1/admin/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void await(String location) {
        Awaitility.await("the end of the rebuild")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(Tokens.of(TestPeople.ADMIN))
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("state"))
                        .isEqualTo("SUCCEEDED"));
    }

    private String value(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
