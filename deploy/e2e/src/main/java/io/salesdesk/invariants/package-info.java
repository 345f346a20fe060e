/** What must hold over all services once everything under way has arrived, and how one sees that it does. */
@NullMarked
package io.salesdesk.invariants;

import org.jspecify.annotations.NullMarked;
