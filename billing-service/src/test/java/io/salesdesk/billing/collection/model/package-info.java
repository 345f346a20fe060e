@NullMarked
package io.salesdesk.billing.collection.model;

import org.jspecify.annotations.NullMarked;
