@NullMarked
package io.salesdesk.customer.imports;

import org.jspecify.annotations.NullMarked;
