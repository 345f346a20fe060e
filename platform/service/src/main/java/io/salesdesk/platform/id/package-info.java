@NullMarked
package io.salesdesk.platform.id;

import org.jspecify.annotations.NullMarked;
