/** What is done with purchases, one use case a class. */
@NullMarked
package io.salesdesk.fulfilment.purchasing.application;

import org.jspecify.annotations.NullMarked;
