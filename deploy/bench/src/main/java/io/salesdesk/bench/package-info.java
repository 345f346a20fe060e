/**
 * What the stack does per second, always beside the floor: bare JDBC threads that write the same rows with the same commits
 * on the same machine in the same run.
 */
@NullMarked
package io.salesdesk.bench;

import org.jspecify.annotations.NullMarked;
