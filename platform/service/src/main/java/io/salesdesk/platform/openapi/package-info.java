/** What the descriptions of all APIs have in common. */
@NullMarked
package io.salesdesk.platform.openapi;

import org.jspecify.annotations.NullMarked;
