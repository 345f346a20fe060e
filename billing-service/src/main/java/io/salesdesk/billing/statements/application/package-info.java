/** The use cases of statements of account. */
@NullMarked
package io.salesdesk.billing.statements.application;

import org.jspecify.annotations.NullMarked;
