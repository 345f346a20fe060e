/** Long work that answers 202 and goes on in the background, first of all imports of tables. */
@NullMarked
package io.salesdesk.platform.job;

import org.jspecify.annotations.NullMarked;
