/**
 * A sales department's day, played through the public REST APIs with the tokens of the people involved. The demo shows it
 * to people; the end-to-end tests prove it.
 */
@NullMarked
package io.salesdesk.story;

import org.jspecify.annotations.NullMarked;
