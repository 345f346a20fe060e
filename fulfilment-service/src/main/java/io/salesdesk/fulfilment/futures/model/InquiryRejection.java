package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why something is refused about an inquiry for futures. */
public sealed interface InquiryRejection extends Rejection {

    /** It does not exist, or is not the caller's to see. */
    @Refused(code = "futures-inquiry-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownInquiry() implements InquiryRejection {}

    /** No such customer within the caller's scope. */
    @Refused(code = "inquiring-customer-is-not-known-here", kind = Kind.NOT_FOUND)
    record UnknownCustomer() implements InquiryRejection {}

    /** No such product, or it has not arrived here yet. */
    @Refused(code = "inquired-product-is-not-known-here", requirement = "FUL-05")
    record UnknownProduct(UUID productId) implements InquiryRejection {}

    /** It is answered or closed already. */
    @Refused(code = "futures-inquiry-is-not-open", requirement = "FUL-05", kind = Kind.WRONG_STATE)
    record NotOpen(InquiryState state, String command) implements InquiryRejection {}

    /** A field of the form is empty (FUL-05). */
    @Refused(code = "futures-inquiry-form-is-incomplete", requirement = "FUL-05")
    record FormIncomplete(List<String> missing) implements InquiryRejection {}

    /** Goods from abroad are promised, but nobody has looked for them there. */
    @Refused(code = "foreign-stock-was-not-checked", requirement = "FUL-05")
    record ForeignStockNotChecked() implements InquiryRejection {}

    /** The goods would have been there already. */
    @Refused(code = "futures-are-expected-in-the-past", requirement = "FUL-05")
    record ExpectedInThePast(LocalDate expectedDate, LocalDate today) implements InquiryRejection {}

    /** What an order asks for is closed by what becomes of the order. */
    @Refused(code = "futures-inquiry-belongs-to-an-order", requirement = "FUL-05", kind = Kind.WRONG_STATE)
    record BelongsToAnOrder() implements InquiryRejection {}
}
