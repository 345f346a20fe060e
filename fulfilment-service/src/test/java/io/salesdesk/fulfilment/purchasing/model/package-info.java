@NullMarked
package io.salesdesk.fulfilment.purchasing.model;

import org.jspecify.annotations.NullMarked;
