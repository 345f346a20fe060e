@NullMarked
package io.salesdesk.platform.decision;

import org.jspecify.annotations.NullMarked;
