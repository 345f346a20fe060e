@NullMarked
package io.salesdesk.fulfilment.futures.model;

import org.jspecify.annotations.NullMarked;
