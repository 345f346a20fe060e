@NullMarked
package io.salesdesk.reporting.stream.rest;

import org.jspecify.annotations.NullMarked;
