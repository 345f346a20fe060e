package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class StockImportTest {

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Test
    void aStockListWithChineseHeadersIsTakenOverAndHarmlessToRepeat() {
        var product = orders.product();
        var csv = "产品编号,仓库,批号,数量,单位,库位,批次报告号\n%s,上海仓,2511-A,480,卷,B-02-2,QR-1\n".formatted(product.number());

        assertThat(imported(csv)).containsEntry("state", "SUCCEEDED");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("480");

        assertThat(imported(csv)).containsEntry("state", "SUCCEEDED");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("480");
        books.mustBalance();
    }

    @Test
    void whatCannotBeTakenOverIsToldLineByLineAndNothingIsTaken() {
        var product = orders.product();
        var csv = """
                产品编号,仓库,批号,数量,单位
                %1$s,上海仓,2511-A,480,ROLL
                P-NOBODY,上海仓,2511-A,1,ROLL
                %1$s,上海仓,2511-B,10,BOX
                """.formatted(product.number());

        var job = imported(csv);

        assertThat(job).containsEntry("state", "FAILED");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("0");
    }

    private static Map<String, Object> imported(String csv) {
        String job = RestAssured.given()
                .auth()
                .oauth2(TestPeople.ADMIN.token())
                .multiPart("file", "stock.csv", csv.getBytes(Charset.forName("GB18030")), "text/csv")
                .post("/api/v1/imports/stock")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await("the import")
                .atMost(EventProbe.PATIENCE)
                .until(
                        () -> TestPeople.ADMIN
                                .request()
                                .get("/api/v1/jobs/" + job)
                                .then()
                                .statusCode(200)
                                .extract()
                                .<Map<String, Object>>path(""),
                        state -> state.get("finishedAt") != null);
    }
}
