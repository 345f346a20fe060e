package io.salesdesk.sample.model;

import java.time.Instant;
import org.joda.money.Money;

/** What a model looks like. */
public record TidyModel(Instant at, Money amount) {}
