/** Ways to a recipient: mail server, SMS gateway, local viewer. */
@NullMarked
package io.salesdesk.customer.notices.delivery;

import org.jspecify.annotations.NullMarked;
