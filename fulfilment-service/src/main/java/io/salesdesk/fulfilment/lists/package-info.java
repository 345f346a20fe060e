/** How lists of records are asked for. */
@NullMarked
package io.salesdesk.fulfilment.lists;

import org.jspecify.annotations.NullMarked;
