/**
 * The live streams: positions are given to committed rows by one sequencer; every instance tails the log once for all its
 * subscribers.
 */
@NullMarked
package io.salesdesk.reporting.stream.application;

import org.jspecify.annotations.NullMarked;
