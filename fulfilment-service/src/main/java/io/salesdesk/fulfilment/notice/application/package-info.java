/** Asking that somebody be told something. */
@NullMarked
package io.salesdesk.fulfilment.notice.application;

import org.jspecify.annotations.NullMarked;
