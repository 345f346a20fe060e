/** Use cases and due work of dunning. */
@NullMarked
package io.salesdesk.billing.dunning.application;

import org.jspecify.annotations.NullMarked;
