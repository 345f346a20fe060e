/** Inquiries for futures as clients see them. */
@NullMarked
package io.salesdesk.fulfilment.futures.rest;

import org.jspecify.annotations.NullMarked;
