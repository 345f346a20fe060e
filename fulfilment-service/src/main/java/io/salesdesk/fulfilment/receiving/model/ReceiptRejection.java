package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.List;

/** Why something is refused about a goods receipt. */
public sealed interface ReceiptRejection extends Rejection {

    /** It does not exist, or is not the caller's to see. */
    @Refused(code = "goods-receipt-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownReceipt() implements ReceiptRejection {}

    /** It does not exist, or is not the caller's to see. */
    @Refused(code = "receipt-discrepancy-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownCase() implements ReceiptRejection {}

    /** The arrival of the goods is not reported. */
    @Refused(code = "goods-have-not-arrived", requirement = "FUL-08", kind = Kind.WRONG_STATE)
    record NotArrived(PurchaseState state) implements ReceiptRejection {}

    /** A receipt of this purchase waits for its signature. */
    @Refused(code = "receipt-is-written-already", requirement = "FUL-10", kind = Kind.WRONG_STATE)
    record WrittenAlready(String number) implements ReceiptRejection {}

    /** The goods are not what was ordered (FUL-09, A-34). */
    @Refused(code = "delivery-differs-from-purchase-order", requirement = "FUL-09")
    record Differs(List<String> differences, String caseNumber) implements ReceiptRejection {}

    /** What differed is not resolved yet. */
    @Refused(code = "receipt-discrepancy-is-open", requirement = "A-34", kind = Kind.WRONG_STATE)
    record CaseIsOpen(String caseNumber) implements ReceiptRejection {}

    /** Nobody signs what they wrote (FUL-10). */
    @Refused(code = "receipt-needs-a-second-person", requirement = "FUL-10")
    record SamePerson() implements ReceiptRejection {}

    /** It is signed or taken back (FUL-10). */
    @Refused(code = "receipt-is-not-open", requirement = "FUL-10", kind = Kind.WRONG_STATE)
    record NotWritten(ReceiptState state, String command) implements ReceiptRejection {}

    /** The case is closed. */
    @Refused(code = "receipt-discrepancy-is-resolved", requirement = "A-34", kind = Kind.WRONG_STATE)
    record CaseIsResolved() implements ReceiptRejection {}

    /** Another product is no purchase order's to accept; it goes back. */
    @Refused(code = "other-goods-are-never-accepted", requirement = "FUL-09")
    record OtherGoods() implements ReceiptRejection {}
}
