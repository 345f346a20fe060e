@NullMarked
package io.salesdesk.platform.identity;

import org.jspecify.annotations.NullMarked;
