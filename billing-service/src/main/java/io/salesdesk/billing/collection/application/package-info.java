/** Use cases and due work of collection plans. */
@NullMarked
package io.salesdesk.billing.collection.application;

import org.jspecify.annotations.NullMarked;
