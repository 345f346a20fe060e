@NullMarked
package io.salesdesk.reporting.approvals.model;

import org.jspecify.annotations.NullMarked;
