@NullMarked
package io.salesdesk.billing.credit.model;

import org.jspecify.annotations.NullMarked;
