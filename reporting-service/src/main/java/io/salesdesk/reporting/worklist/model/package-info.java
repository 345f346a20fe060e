/** Everything that waits for a person: each class of rules names what waits, for which command, and who is excluded. */
@NullMarked
package io.salesdesk.reporting.worklist.model;

import org.jspecify.annotations.NullMarked;
