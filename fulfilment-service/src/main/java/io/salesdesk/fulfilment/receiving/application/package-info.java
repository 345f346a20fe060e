/** What is done with goods receipts, one use case a class. */
@NullMarked
package io.salesdesk.fulfilment.receiving.application;

import org.jspecify.annotations.NullMarked;
