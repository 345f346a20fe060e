@NullMarked
package io.salesdesk.billing.refunds.model;

import org.jspecify.annotations.NullMarked;
