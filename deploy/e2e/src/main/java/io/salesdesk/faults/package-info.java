/** Faults on purpose: what the running stack survives, and how one sees that it did. */
@NullMarked
package io.salesdesk.faults;

import org.jspecify.annotations.NullMarked;
