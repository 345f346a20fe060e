/** What becomes of scheduled work that fails. */
@NullMarked
package io.salesdesk.platform.schedule;

import org.jspecify.annotations.NullMarked;
