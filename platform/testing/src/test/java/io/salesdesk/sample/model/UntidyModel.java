package io.salesdesk.sample.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Breaks two rules on purpose. */
public record UntidyModel(@JsonProperty("at") Instant at) {

    public static UntidyModel fresh() {
        return new UntidyModel(Instant.now());
    }
}
