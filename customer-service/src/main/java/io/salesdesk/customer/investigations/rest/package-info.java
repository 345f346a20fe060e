/** The resource of credit investigations. */
@NullMarked
package io.salesdesk.customer.investigations.rest;

import org.jspecify.annotations.NullMarked;
