package io.salesdesk.billing.remittances.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What finance wrote about money that arrived, before anyone checked that it is complete. */
public record ReceiptData(
        @Nullable Money amount,
        @Nullable LocalDate arrivedOn,
        @Nullable String receivingBank,
        @Nullable PaymentMethod method,
        @Nullable String payer,
        @Nullable String bankReference) {

    /** The names of the mandatory data (BIL-05) that are absent. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (amount == null) {
            missing.add("amount");
        }
        if (arrivedOn == null) {
            missing.add("arrivedOn");
        }
        if (isBlank(receivingBank)) {
            missing.add("receivingBank");
        }
        if (method == null) {
            missing.add("paymentMethod");
        }
        if (isBlank(payer)) {
            missing.add("payer");
        }
        if (isBlank(bankReference)) {
            missing.add("bankReference");
        }
        return missing;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
