/** Training runs: the load under which the services' JVMs learn what is worth compiling. */
@NullMarked
package io.salesdesk.training;

import org.jspecify.annotations.NullMarked;
