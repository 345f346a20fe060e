@NullMarked
package io.salesdesk.reporting.stream.application;

import org.jspecify.annotations.NullMarked;
