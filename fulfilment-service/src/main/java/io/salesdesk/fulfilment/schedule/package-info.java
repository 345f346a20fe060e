/** What is done because time has passed. A scheduler only wakes; what is due are claimed rows. */
@NullMarked
package io.salesdesk.fulfilment.schedule;

import org.jspecify.annotations.NullMarked;
