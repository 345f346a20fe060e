package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scans behind documents and qualifications. */
@ApplicationScoped
class Papers {

    private final Attachments attachments;

    Papers(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param attachmentId null when there is no scan, which is for the caller to judge */
    void requireStored(@Nullable UUID attachmentId) {
        if (attachmentId != null && !attachments.exists(attachmentId)) {
            throw new RejectedException(new CustomerRejection.AttachmentUnknown(attachmentId.toString()));
        }
    }
}
