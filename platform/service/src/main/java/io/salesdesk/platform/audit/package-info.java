@NullMarked
package io.salesdesk.platform.audit;

import org.jspecify.annotations.NullMarked;
