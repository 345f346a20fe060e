package io.salesdesk.platform.attachment;

import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps attachments in PostgreSQL, beside the records that they belong to. */
@ApplicationScoped
class DatabaseAttachmentStore implements AttachmentStore {

    private final Jdbc jdbc;

    DatabaseAttachmentStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(UUID id, byte[] content) {
        jdbc.update("insert into attachment_content (attachment_id, content) values (?, ?)", id, content);
    }

    @Override
    public byte[] load(UUID id) {
        return jdbc.queryOne(
                        "select content from attachment_content where attachment_id = ?", row -> row.getBytes(1), id)
                .orElseThrow(() -> new IllegalStateException("The content of attachment " + id + " is lost"));
    }
}
