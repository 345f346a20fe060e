/** What was sent, for people to see. */
@NullMarked
package io.salesdesk.customer.notices.rest;

import org.jspecify.annotations.NullMarked;
