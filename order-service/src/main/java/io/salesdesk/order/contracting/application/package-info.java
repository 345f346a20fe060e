/** What people do with contracts: one class per use case. */
@NullMarked
package io.salesdesk.order.contracting.application;

import org.jspecify.annotations.NullMarked;
