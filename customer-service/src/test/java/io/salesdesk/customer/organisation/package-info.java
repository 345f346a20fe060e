@NullMarked
package io.salesdesk.customer.organisation;

import org.jspecify.annotations.NullMarked;
