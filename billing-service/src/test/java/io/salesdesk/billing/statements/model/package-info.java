@NullMarked
package io.salesdesk.billing.statements.model;

import org.jspecify.annotations.NullMarked;
