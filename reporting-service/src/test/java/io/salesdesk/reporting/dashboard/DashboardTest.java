package io.salesdesk.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.reporting.worklist.model.WorkKind;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class DashboardTest {

    private static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    @Test
    @DisplayName("REP-11 the page is there for everybody, loads nothing from elsewhere, and says where to sign in")
    void rep11_page() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-cache"));
        given().get("/dashboard/config.json")
                .then()
                .statusCode(200)
                .body("issuer", endsWith("/realms/salesdesk"))
                .body("clientId", equalTo("salesdesk-dashboard"));
        for (var file : new String[] {"dashboard.css", "dashboard.js", "session.js", "stream.js", "texts.js"}) {
            given().get("/dashboard/" + file).then().statusCode(200);
        }
    }

    @Test
    @DisplayName("every text of the page and every kind of work is there in English and in Chinese")
    void bothLanguages() {
        var texts = text("/dashboard/texts.js");
        var english = keys(texts.substring(texts.indexOf("en: {"), texts.indexOf("zh: {")));
        var chinese = keys(texts.substring(texts.indexOf("zh: {")));

        assertThat(chinese).isEqualTo(english);
        for (var kind : WorkKind.values()) {
            assertThat(english).contains(kind.name());
        }
        var used = Pattern.compile("data-text=\"(\\w+)\"").matcher(text("/")).results();
        assertThat(used.map(match -> match.group(1))).isSubsetOf(english);
    }

    private static Set<String> keys(String block) {
        return Pattern.compile("[{,]\\s*(\\w+): '")
                .matcher(block)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
