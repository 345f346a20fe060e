/** When customers are reminded of money that is due (催款), and who takes over: pure decisions. */
@NullMarked
package io.salesdesk.billing.dunning.model;

import org.jspecify.annotations.NullMarked;
