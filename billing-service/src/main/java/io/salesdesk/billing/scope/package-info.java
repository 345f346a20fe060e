/** Who calls, and what they may see, as the use cases and queries of all features need it. */
@NullMarked
package io.salesdesk.billing.scope;

import org.jspecify.annotations.NullMarked;
