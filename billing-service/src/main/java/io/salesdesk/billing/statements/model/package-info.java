/** The rules of statements of account, in plain Java. */
@NullMarked
package io.salesdesk.billing.statements.model;

import org.jspecify.annotations.NullMarked;
