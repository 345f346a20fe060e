/** How values look in JSON, the same in every service's API and events. */
@NullMarked
package io.salesdesk.platform.json;

import org.jspecify.annotations.NullMarked;
