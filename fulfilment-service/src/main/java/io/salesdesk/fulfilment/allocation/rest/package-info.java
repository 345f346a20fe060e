/** What is bound to which order, as clients see it. */
@NullMarked
package io.salesdesk.fulfilment.allocation.rest;

import org.jspecify.annotations.NullMarked;
