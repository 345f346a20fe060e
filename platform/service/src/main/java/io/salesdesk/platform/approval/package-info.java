@NullMarked
package io.salesdesk.platform.approval;

import org.jspecify.annotations.NullMarked;
