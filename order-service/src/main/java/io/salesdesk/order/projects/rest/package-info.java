/** Project registrations and special prices over HTTP. */
@NullMarked
package io.salesdesk.order.projects.rest;

import org.jspecify.annotations.NullMarked;
