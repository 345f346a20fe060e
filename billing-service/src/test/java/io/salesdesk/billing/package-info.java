@NullMarked
package io.salesdesk.billing;

import org.jspecify.annotations.NullMarked;
