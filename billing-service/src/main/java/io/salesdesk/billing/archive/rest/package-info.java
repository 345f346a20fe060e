/** Finance's archive as REST resources. */
@NullMarked
package io.salesdesk.billing.archive.rest;

import org.jspecify.annotations.NullMarked;
