package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to an inquiry. */
public sealed interface InquiryEvent {

    record Answered(Actor by, PlanForm form, Origin origin, LocalDate expectedDate) implements InquiryEvent {}

    /** @param by null when it is the system's act */
    record Closed(
            CloseReason reason,
            @Nullable Actor by,
            @Nullable String remark) implements InquiryEvent {}
}
