/** What administrators of a service see and decide. */
@NullMarked
package io.salesdesk.platform.admin;

import org.jspecify.annotations.NullMarked;
