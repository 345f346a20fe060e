/** What is done with inquiries for futures, one use case a class. */
@NullMarked
package io.salesdesk.fulfilment.futures.application;

import org.jspecify.annotations.NullMarked;
