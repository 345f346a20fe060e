package io.salesdesk.customer.notices.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.customer.customers.model.Language;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextsTest {

    private final NoticeTexts texts = new NoticeTexts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-exception",
                "goods-shipped",
                "tracking-missing",
                "reservations-not-reviewed",
                "futures-answered",
                "large-project",
                "order-out-of-stock",
                "purchase-ordered",
                "purchase-in-transit",
                "purchase-arrived"
            })
    @DisplayName("FUL-26 each template that services ask for has a text in both languages")
    void ful26_templatesExist(String template) {
        for (var language : Language.values()) {
            assertThat(texts.knows(template, language))
                    .as("%s in %s", template, language)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("FUL-26 parameters are filled in, and what lacks one is left out")
    void ful26_parametersAreFilledIn() {
        var text = texts.write(
                "goods-shipped",
                Language.EN,
                Map.of("orderNumber", "SO-2026-000001", "shipmentNumber", "SH-1", "trackingNumber", "SF$1\\2"));
        assertThat(text).hasValueSatisfying(written -> {
            assertThat(written.subject()).isEqualTo("Your order SO-2026-000001 is on its way");
            assertThat(written.body())
                    .contains("as shipment SH-1, tracking number SF$1\\2. Please")
                    .doesNotContain("{")
                    .doesNotContain("[");
        });
        assertThat(texts.write("no-such-template", Language.EN, Map.of())).isEmpty();
    }
}
