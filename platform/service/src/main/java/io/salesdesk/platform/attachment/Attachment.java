package io.salesdesk.platform.attachment;

import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a stored file, such as a remittance slip or a signed order. It never changes.
 *
 * @param mediaType found by looking at the content, not as the sender claimed
 * @param sha256 of the content, in lower-case hexadecimal digits
 */
public record Attachment(
        UUID id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        UUID uploadedBy,
        @Nullable UUID onBehalfOf,
        Instant uploadedAt)
        implements Resource {

    @Override
    public long version() {
        return 0;
    }
}
