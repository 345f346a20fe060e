@NullMarked
package io.salesdesk.billing.deposits.model;

import org.jspecify.annotations.NullMarked;
