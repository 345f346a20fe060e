@NullMarked
package io.salesdesk.billing.release.model;

import org.jspecify.annotations.NullMarked;
