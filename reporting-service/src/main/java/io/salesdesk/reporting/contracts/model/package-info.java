/** Contracts and how far they are performed (合同履行一览表, REP-05). Plain Java. */
@NullMarked
package io.salesdesk.reporting.contracts.model;

import org.jspecify.annotations.NullMarked;
