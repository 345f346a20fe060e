package io.salesdesk.platform.attachment;

import java.util.UUID;

/** Where the bytes of attachments lie. */
interface AttachmentStore {

    /** Keeps the content; it becomes durable with the current transaction. */
    void store(UUID id, byte[] content);

    byte[] load(UUID id);
}
