/** What is true of customers: completeness, duplicates, verification, qualifications, classes. Plain Java. */
@NullMarked
package io.salesdesk.customer.customers.model;

import org.jspecify.annotations.NullMarked;
