@NullMarked
package io.salesdesk.platform.persistence;

import org.jspecify.annotations.NullMarked;
