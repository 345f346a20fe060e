@NullMarked
package io.salesdesk.billing.accounts.model;

import org.jspecify.annotations.NullMarked;
