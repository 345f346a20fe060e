package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.DocumentKind;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Files a paper with an order, such as the order signed by the customer. */
@ApplicationScoped
public class FileOrderDocument {

    private final OrderDesk desk;
    private final Attachments attachments;

    FileOrderDocument(OrderDesk desk, Attachments attachments) {
        this.desk = desk;
        this.attachments = attachments;
    }

    public StoredOrder file(UUID orderId, DocumentKind kind, UUID attachmentId) {
        if (!attachments.exists(attachmentId)) {
            throw new RejectedException(new OrderRejection.UnknownAttachment(attachmentId));
        }
        return desk.act(
                orderId,
                "order.file-document",
                _ -> new OrderCommand.FileDocument(Ids.next(), kind, attachmentId, desk.actor()));
    }
}
