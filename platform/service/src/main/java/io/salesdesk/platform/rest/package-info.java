@NullMarked
package io.salesdesk.platform.rest;

import org.jspecify.annotations.NullMarked;
