@NullMarked
package io.salesdesk.reporting.worklist.model;

import org.jspecify.annotations.NullMarked;
