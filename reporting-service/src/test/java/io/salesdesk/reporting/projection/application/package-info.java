@NullMarked
package io.salesdesk.reporting.projection.application;

import org.jspecify.annotations.NullMarked;
