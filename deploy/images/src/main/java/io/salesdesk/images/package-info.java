/** The services' container images, built without a container engine. */
@NullMarked
package io.salesdesk.images;

import org.jspecify.annotations.NullMarked;
