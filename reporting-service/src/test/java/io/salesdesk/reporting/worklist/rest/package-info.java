@NullMarked
package io.salesdesk.reporting.worklist.rest;

import org.jspecify.annotations.NullMarked;
