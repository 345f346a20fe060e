/** What is known of one subject: the facts that events brought, joined without regard to the order of their arrival. */
@NullMarked
package io.salesdesk.reporting.file.model;

import org.jspecify.annotations.NullMarked;
