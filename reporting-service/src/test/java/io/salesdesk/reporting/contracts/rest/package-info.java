@NullMarked
package io.salesdesk.reporting.contracts.rest;

import org.jspecify.annotations.NullMarked;
