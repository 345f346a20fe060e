/** Answers to requests that fail: RFC 9457 problem documents in two languages. */
@NullMarked
package io.salesdesk.platform.problem;

import org.jspecify.annotations.NullMarked;
