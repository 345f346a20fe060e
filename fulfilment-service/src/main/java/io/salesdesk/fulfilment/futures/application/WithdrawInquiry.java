package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.futures.model.InquiryCommand;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.fulfilment.shipment.model.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes back a question that no order asks. */
@ApplicationScoped
public class WithdrawInquiry {

    private final InquiryDesk desk;

    WithdrawInquiry(InquiryDesk desk) {
        this.desk = desk;
    }

    public FuturesInquiryEntity withdraw(UUID inquiryId, Actor by, String reason) {
        desk.lockedOrderOf(inquiryId);
        var inquiry = desk.locked(inquiryId);
        desk.act(inquiry, new InquiryCommand.Withdraw(by, reason), "futures-inquiry.withdraw");
        return inquiry;
    }
}
