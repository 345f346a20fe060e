/** What finance keeps copies of. */
@NullMarked
package io.salesdesk.billing.archive.persistence;

import org.jspecify.annotations.NullMarked;
