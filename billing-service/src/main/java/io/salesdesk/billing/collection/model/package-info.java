/** What is to be collected by when, and how far it has come: pure rules of collection plans (回款计划). */
@NullMarked
package io.salesdesk.billing.collection.model;

import org.jspecify.annotations.NullMarked;
