@NullMarked
package io.salesdesk.fulfilment.receiving.model;

import org.jspecify.annotations.NullMarked;
