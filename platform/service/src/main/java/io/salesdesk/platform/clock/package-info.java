@NullMarked
package io.salesdesk.platform.clock;

import org.jspecify.annotations.NullMarked;
