package io.salesdesk.fulfilment.futures.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inquiry for futures (期货询问) in one of its states. */
public sealed interface FuturesInquiry {

    /** What is asked for. */
    Question question();

    /**
     * What is asked for.
     *
     * @param orderId null when a clerk asks without an order
     */
    record Question(@Nullable UUID orderId, UUID productId, PlanForm form) {}

    /** Purchasing has yet to answer. */
    record Open(Question question) implements FuturesInquiry {}

    /** Purchasing has said where the goods come from and when. */
    record Answered(Question question, Origin origin, LocalDate expectedDate) implements FuturesInquiry {}

    /** Nobody needs the answer any more. */
    record Closed(Question question, CloseReason reason) implements FuturesInquiry {}
}
