package io.salesdesk.platform.messaging;

import java.util.UUID;

/** One row that will be locked. */
public record RowLock(LockKind kind, UUID id) {}
