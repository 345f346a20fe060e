@NullMarked
package io.salesdesk.fulfilment;

import org.jspecify.annotations.NullMarked;
