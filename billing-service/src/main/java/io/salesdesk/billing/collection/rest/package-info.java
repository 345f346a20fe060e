/** Collection plans as REST resources. */
@NullMarked
package io.salesdesk.billing.collection.rest;

import org.jspecify.annotations.NullMarked;
