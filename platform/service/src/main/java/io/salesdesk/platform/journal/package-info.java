/**
 * What a transaction writes beside its business rows: the outbox, the audit trail and the stored answer of an
 * idempotent command. All of it goes to the database in one statement directly before the commit.
 */
@NullMarked
package io.salesdesk.platform.journal;

import org.jspecify.annotations.NullMarked;
