package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** 发票要单独寄出,不能随货同行. */
final class InvoiceIsMailedApartFromTheGoods implements InvoiceRule {

    @Override
    public String sentence() {
        return "An invoice is mailed by itself; outbound document and contract may be enclosed, goods never.";
    }

    @Override
    public String code() {
        return "invoice-is-mailed-apart-from-the-goods";
    }

    @Override
    public String requirement() {
        return "BIL-23";
    }

    @Override
    public String refusal() {
        return "invoice-never-travels-with-the-goods";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return command instanceof Command.Mail mail && mail.consignment() != null
                ? Optional.of(new InvoiceRejection.TravelsWithGoods(mail.consignment()))
                : Optional.empty();
    }
}
