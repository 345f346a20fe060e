@NullMarked
package io.salesdesk.fulfilment.allocation.model;

import org.jspecify.annotations.NullMarked;
