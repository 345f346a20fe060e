/** What may be delegated (ORD-34). Plain Java. */
@NullMarked
package io.salesdesk.customer.delegations.model;

import org.jspecify.annotations.NullMarked;
