package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import java.time.LocalDate;

/** What can be asked of an inquiry. */
public sealed interface InquiryCommand {

    /**
     * Say where the goods come from and when.
     *
     * @param form with what the answer fills in
     * @param today the business date
     */
    record Answer(Actor by, PlanForm form, Origin origin, LocalDate expectedDate, LocalDate today)
            implements InquiryCommand {}

    /** Take the question back; only one without an order is anybody's to take back. */
    record Withdraw(Actor by, String reason) implements InquiryCommand {}

    /** Nobody needs the answer any more: the system's act. */
    record Close(CloseReason reason) implements InquiryCommand {}

    default String commandName() {
        return switch (this) {
            case Answer _ -> "answer";
            case Withdraw _ -> "withdrawal";
            case Close _ -> "closing";
        };
    }
}
