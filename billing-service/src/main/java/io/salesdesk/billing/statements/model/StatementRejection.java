package io.salesdesk.billing.statements.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;

/** Why a command on a statement is refused. */
public sealed interface StatementRejection extends Rejection {

    /** The state does not allow the command. */
    @Refused(code = "statement-is-in-another-state", requirement = "BIL-25", kind = Kind.WRONG_STATE)
    record WrongState(String command, StatementState state) implements StatementRejection {}

    /** It does not exist or is out of reach. */
    @Refused(code = "statement-is-unknown", kind = Kind.NOT_FOUND)
    record StatementUnknown() implements StatementRejection {}

    /** The period ends before it begins, or lies ahead. */
    @Refused(code = "statement-covers-days-that-have-come", requirement = "BIL-25")
    record PeriodImpossible(LocalDate from, LocalDate to, LocalDate today) implements StatementRejection {}

    /** One live statement of a customer per period. */
    @Refused(code = "statement-of-the-period-exists", requirement = "BIL-25")
    record PeriodTaken(LocalDate from, LocalDate to) implements StatementRejection {}

    /** Who drew it up does not check it. */
    @Refused(code = "statement-is-checked-by-another", requirement = "BIL-25")
    record DrawerMayNotCheck() implements StatementRejection {}

    /** Goods of a project order were sold at another price than was approved. */
    @Refused(code = "statement-price-differs-from-the-approved-price", requirement = "BIL-24")
    record PricesDiffer(List<Difference> differences) implements StatementRejection {}

    /** Whoever does not agree says where. */
    @Refused(code = "differences-are-listed", requirement = "BIL-25")
    record DifferencesMissing() implements StatementRejection {}

    /** Whoever agrees has found nothing. */
    @Refused(code = "agreement-lists-no-difference", requirement = "BIL-25")
    record DifferencesUnexpected() implements StatementRejection {}

    /** The day lies ahead. */
    @Refused(code = "statement-cannot-have-been-answered-in-the-future", requirement = "BIL-25")
    record AnswerInFuture(LocalDate date, LocalDate today) implements StatementRejection {}

    /** No order of it is known, or it is out of reach. */
    @Refused(code = "contract-has-no-ledger", requirement = "BIL-14", kind = Kind.NOT_FOUND)
    record ContractUnknown() implements StatementRejection {}
}
