package io.salesdesk.fulfilment.futures.model;

/** The names of the states of a {@link FuturesInquiry}, as clients and the database see them. */
public enum InquiryState {
    OPEN,
    ANSWERED,
    CLOSED;

    public static InquiryState of(FuturesInquiry inquiry) {
        return switch (inquiry) {
            case FuturesInquiry.Open _ -> OPEN;
            case FuturesInquiry.Answered _ -> ANSWERED;
            case FuturesInquiry.Closed _ -> CLOSED;
        };
    }
}
