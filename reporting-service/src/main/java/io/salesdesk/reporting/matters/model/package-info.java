/** Matters that wait for one person's act after another: grants, inquiries, invoices, investigations. Plain Java. */
@NullMarked
package io.salesdesk.reporting.matters.model;

import org.jspecify.annotations.NullMarked;
