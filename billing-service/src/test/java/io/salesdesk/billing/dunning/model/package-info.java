@NullMarked
package io.salesdesk.billing.dunning.model;

import org.jspecify.annotations.NullMarked;
