package io.salesdesk.fulfilment.futures.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of 《采购计划明细表》. Every field is mandatory before purchasing answers (FUL-05); what nobody has filled in yet is
 * null.
 *
 * @param inquiredOn the business date of the inquiry
 * @param bookName version (book) name (版本名称)
 * @param alreadyOrdered whether goods of this product are on purchase already
 * @param suggestedStocking how much to stock beside or instead of what the customer wants
 * @param currentStock what could be promised when the inquiry was opened
 * @param foreignStockChecked whether stock abroad was asked for
 */
public record PlanForm(
        LocalDate inquiredOn,
        @Nullable String customerName,
        String model,
        BigDecimal quantity,
        @Nullable String bookName,
        @Nullable String manufacturer,
        @Nullable Boolean alreadyOrdered,
        @Nullable BigDecimal suggestedStocking,
        BigDecimal currentStock,
        @Nullable Boolean foreignStockChecked) {

    /** The fields that are still empty, as clients name them. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (isBlank(customerName)) {
            missing.add("customerName");
        }
        if (isBlank(bookName)) {
            missing.add("bookName");
        }
        if (isBlank(manufacturer)) {
            missing.add("manufacturer");
        }
        if (alreadyOrdered == null) {
            missing.add("alreadyOrdered");
        }
        if (suggestedStocking == null) {
            missing.add("suggestedStocking");
        }
        if (foreignStockChecked == null) {
            missing.add("foreignStockChecked");
        }
        return missing;
    }

    /** The form with what the answer fills in; what is null leaves a field as it is. */
    public PlanForm completedWith(
            @Nullable String customer,
            @Nullable String book,
            @Nullable String maker,
            @Nullable Boolean foreignChecked) {
        return new PlanForm(
                inquiredOn,
                customerName == null ? customer : customerName,
                model,
                quantity,
                book == null ? bookName : book,
                maker == null ? manufacturer : maker,
                alreadyOrdered,
                suggestedStocking,
                currentStock,
                foreignChecked == null ? foreignStockChecked : foreignChecked);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
