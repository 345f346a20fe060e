@NullMarked
package io.salesdesk.order.projects.model;

import org.jspecify.annotations.NullMarked;
