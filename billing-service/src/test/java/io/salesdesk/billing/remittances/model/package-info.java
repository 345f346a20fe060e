@NullMarked
package io.salesdesk.billing.remittances.model;

import org.jspecify.annotations.NullMarked;
