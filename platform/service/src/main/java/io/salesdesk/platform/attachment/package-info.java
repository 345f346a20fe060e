@NullMarked
package io.salesdesk.platform.attachment;

import org.jspecify.annotations.NullMarked;
