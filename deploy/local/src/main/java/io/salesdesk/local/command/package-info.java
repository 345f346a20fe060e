/** What can be typed after {@code ./salesdesk}. */
@NullMarked
package io.salesdesk.local.command;

import org.jspecify.annotations.NullMarked;
