/** Use cases on credit grants. */
@NullMarked
package io.salesdesk.billing.credit.application;

import org.jspecify.annotations.NullMarked;
