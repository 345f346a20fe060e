@NullMarked
package io.salesdesk.customer.notices.application;

import org.jspecify.annotations.NullMarked;
