/** The rules of inquiries for futures (期货询问). */
@NullMarked
package io.salesdesk.fulfilment.futures.model;

import org.jspecify.annotations.NullMarked;
